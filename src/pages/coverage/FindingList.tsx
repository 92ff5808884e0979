import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button } from '@grafana/ui';
import type { CoverageFinding } from '../../catalog/coverage/coverageFindings';
import { testIds } from '../../testIds';
import { findingSentence } from './coverageWords';

const FIRST = 12;

/** What is not seen, in sentences, the worst first. */
export function FindingList({ findings, machines }: { findings: readonly CoverageFinding[]; machines: number }) {
  const [isWhole, setWhole] = useState(false);
  if (findings.length === 0) {
    return (
      <Alert severity="success" title={t('coverage.complete', 'Everything that should be watched is watched')}>
        {t('coverage.completeHint', 'Machines compared: {{machines}}', { machines })}
      </Alert>
    );
  }
  const isBad = findings.some(({ kind }) => kind === 'host-down' || kind === 'exporter-down');
  const shown = isWhole ? findings : findings.slice(0, FIRST);
  return (
    <Alert
      severity={isBad ? 'warning' : 'info'}
      title={t('coverage.gaps', 'Not seen: {{gaps}}, on {{machines}} machines compared', {
        gaps: findings.length,
        machines,
      })}
    >
      <ul data-testid={testIds.coverage.findings} style={{ margin: 0, paddingLeft: 16 }}>
        {shown.map((finding) => (
          <li key={JSON.stringify(finding)}>{findingSentence(finding)}</li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button size="sm" fill="text" onClick={() => setWhole(true)}>
          {t('coverage.showAll', 'Show all ({{gaps}})', { gaps: findings.length })}
        </Button>
      )}
    </Alert>
  );
}
