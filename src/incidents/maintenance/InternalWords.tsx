import React from 'react';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import type { Finding } from '../../domain/redaction/lint';

/** Which words look as if they were not meant for customers. */
export function InternalWords({ findings }: { findings: readonly Finding[] }) {
  const words = [...new Set(findings.map(({ text }) => text))];
  if (words.length === 0) {
    return null;
  }
  return (
    <Alert severity="warning" title={t('redaction.title', 'This may not be meant for customers')}>
      {words.slice(0, 10).map((word) => (
        <React.Fragment key={word}>
          <code>{word}</code>{' '}
        </React.Fragment>
      ))}
    </Alert>
  );
}
