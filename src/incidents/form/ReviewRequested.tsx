import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, LinkButton, Stack } from '@grafana/ui';
import { DRAFTS_URL } from '../../routes';

interface Props {
  kind: 'review' | 'colleagues';
  onBack(): void;
  onClose?: () => void;
}

/** The draft waits where others find it; customers see nothing yet. */
export function ReviewRequested({ kind, onBack, onClose }: Props) {
  return (
    <Alert
      severity="success"
      role="status"
      title={
        kind === 'review'
          ? t('draft.review.requested', 'Waiting for somebody else')
          : t('draft.kept.title', 'Kept as a draft')
      }
    >
      <Stack direction="column" gap={1}>
        <div>
          {kind === 'review'
            ? t(
                'draft.review.requested-why',
                'Customers see nothing yet. A colleague opens the draft under Drafts, reads exactly what customers will read, and publishes it.'
              )
            : t('draft.kept.why', 'Customers see nothing yet. You and your colleagues find it under Drafts.')}
        </div>
        <Stack gap={1} wrap="wrap">
          <LinkButton href={locationUtil.assureBaseUrl(DRAFTS_URL)}>{t('draft.kept.open', 'Open drafts')}</LinkButton>
          <Button type="button" variant="secondary" onClick={onBack}>
            {t('draft.kept.back', 'Go on writing')}
          </Button>
          {onClose !== undefined && (
            <Button type="button" variant="secondary" fill="text" onClick={onClose}>
              {t('draft.published.close', 'Close')}
            </Button>
          )}
        </Stack>
      </Stack>
    </Alert>
  );
}
