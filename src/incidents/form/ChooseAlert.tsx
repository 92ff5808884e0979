import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import type { Alert as FiringAlert } from '../../domain/alerts/model';

interface Props {
  alerts: readonly FiringAlert[];
  onChoose(alert: FiringAlert): void;
}

const MOST = 8;

/** Several alerts are about what the panel shows: which one is meant is not guessed. */
export function ChooseAlert({ alerts, onChoose }: Props) {
  return (
    <Alert severity="info" title={t('draft.choose.title', 'Several alerts are about this panel. Which one is it?')}>
      <Stack gap={1} wrap="wrap">
        {alerts.slice(0, MOST).map((alert) => (
          <Button key={alert.key} size="sm" variant="secondary" onClick={() => onChoose(alert)}>
            {alert.annotations.summary ?? alert.name}
          </Button>
        ))}
      </Stack>
    </Alert>
  );
}
