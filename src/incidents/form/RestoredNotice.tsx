import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';

interface Props {
  /** RFC 3339; nothing is shown without. */
  restoredAt?: string;
  onStartOver(): void;
}

/** Says that this is what was typed earlier, and offers the fresh proposal instead. */
export function RestoredNotice({ restoredAt, onStartOver }: Props) {
  if (restoredAt === undefined) {
    return null;
  }
  const when = dateTimeFormat(restoredAt);
  return (
    <Alert severity="info" title={t('draft.restored.title', 'Your draft is back')}>
      <Stack gap={1} alignItems="center" wrap="wrap">
        <span>
          <Trans i18nKey="draft.restored.when">This is what you left on {{ when }}.</Trans>
        </span>
        <Button size="sm" variant="secondary" fill="text" onClick={onStartOver}>
          {t('draft.restored.start-over', 'Start over')}
        </Button>
      </Stack>
    </Alert>
  );
}
