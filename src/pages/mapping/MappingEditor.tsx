import React, { useEffect, useState } from 'react';
import { t } from '@grafana/i18n';
import { LoadingPlaceholder } from '@grafana/ui';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import type { KeptRules } from '../../incidents/rules/rulesHome';
import { useRulesHome } from '../../incidents/rules/useRulesHome';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { RulesDesk } from './RulesDesk';

const NOTHING = { components: [], impactTypes: [], severities: [], phases: [], incidents: [], updates: {} };

/** The mapping rules from wherever they live. */
export function MappingEditor() {
  const status = useStatusSnapshot();
  const home = useRulesHome();
  const [kept, setKept] = useState<KeptRules>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isWanted = true;
    home?.read().then(
      (rules) => isWanted && setKept(rules),
      (failure: unknown) => isWanted && setError(failure)
    );
    return () => {
      isWanted = false;
    };
  }, [home, attempt]);

  const retry = () => {
    setError(undefined);
    setAttempt(attempt + 1);
  };

  if (status.state === 'failed' && kept === undefined) {
    return (
      <ErrorNotice
        title={t('mapping.unknown-home', 'Nobody knows yet where the rules live')}
        error={status.error}
        onRetry={() => void status.refresh()}
      />
    );
  }
  if (error !== undefined && kept === undefined) {
    return (
      <ErrorNotice
        title={t('rules.read-failed', 'The mapping rules could not be read')}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (home === undefined || kept === undefined) {
    return <LoadingPlaceholder text={t('rules.loading', 'Reading the mapping rules…')} />;
  }
  return <RulesDesk home={home} kept={kept} onRead={setKept} snapshot={status.view?.snapshot ?? NOTHING} />;
}
