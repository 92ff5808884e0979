import React from 'react';
import { t, Trans } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import { testIds } from '../../testIds';
import type { Published } from '../usecases/publish';
import { SeeIncident } from './SeeIncident';

interface Props {
  published: Published;
  title: string;
  /** Whether it was published as something that is over. */
  isOver?: boolean;
  publicUrl: string;
  onClose?: () => void;
}

/** What customers see now, and where. */
export function PublishedNotice({ published, title, isOver = false, publicUrl, onClose }: Props) {
  return (
    <div data-testid={testIds.draft.published}>
      <Alert severity="success" title={t('draft.published.title', 'Published')}>
        <Stack direction="column" gap={2}>
          <div>
            {isOver ? (
              <Trans i18nKey="draft.published.seen-over">
                Customers now find “{{ title }}” in the history of the status page, as something that is over.
              </Trans>
            ) : (
              <Trans i18nKey="draft.published.seen">Customers now read “{{ title }}” on the status page.</Trans>
            )}
          </div>
          {!published.linked && (
            <div>
              {t(
                'draft.published.not-linked',
                'The tie to its alert could not be stored: the inbox will not show this alert as published.'
              )}
            </div>
          )}
          <Stack gap={1} wrap="wrap">
            <SeeIncident id={published.id} publicUrl={publicUrl} />
            {onClose !== undefined && (
              <Button variant="secondary" fill="text" onClick={onClose}>
                {t('draft.published.close', 'Close')}
              </Button>
            )}
          </Stack>
        </Stack>
      </Alert>
    </div>
  );
}
