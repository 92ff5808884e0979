import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';

interface Props {
  /** What saving does, in words. */
  text: string;
  isSaving: boolean;
  /** Whether what is typed can be saved. */
  isSound: boolean;
  onCancel(): void;
}

/** The end of every form here: save it, or leave it be. */
export function SaveButtons({ text, isSaving, isSound, onCancel }: Props) {
  return (
    <Stack gap={1}>
      <Button type="submit" size="sm" disabled={isSaving || !isSound}>
        {isSaving ? t('catalogue.saving', 'Saving…') : text}
      </Button>
      <Button type="button" size="sm" variant="secondary" onClick={onCancel}>
        {t('catalogue.cancel', 'Cancel')}
      </Button>
    </Stack>
  );
}
