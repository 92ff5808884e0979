import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { testIds } from '../../testIds';
import { SignInLink } from '../access/SignInLink';
import { useCan } from '../access/useCan';
import { ErrorNotice } from '../messages/ErrorNotice';
import { DraftDesk } from './DraftDesk';
import type { DraftOrigin } from './draftOrigin';

interface Props {
  origin: DraftOrigin;
  onClose?: () => void;
}

/** Waits for what the form needs, and says what is missing: the status page, the right to write. */
export function DraftLoader({ origin, onClose }: Props) {
  const { state, view, error, refresh } = useStatusSnapshot();
  const alerts = useAlerts();
  const drafting = useCan('draft');

  if (state === 'failed' && error !== undefined) {
    return (
      <ErrorNotice
        title={t('draft.unread.title', 'The form cannot be filled yet')}
        error={error}
        reassurance={t('draft.unread.kept', 'What you have typed before is kept in this browser.')}
        onRetry={() => void refresh()}
      />
    );
  }
  if (state === 'loading') {
    return <LoadingPlaceholder text={t('draft.loading', 'Reading the status page…')} />;
  }
  if (!drafting.may || view === undefined) {
    return (
      <Alert severity="info" title={drafting.may ? '' : drafting.because} data-testid={testIds.draft.refused}>
        <SignInLink />
      </Alert>
    );
  }
  const needsAlerts = ['alert-reference', 'alert-rule', 'panel', 'kept'].includes(origin.kind);
  if (needsAlerts && alerts.state === 'loading') {
    return <LoadingPlaceholder text={t('draft.loading-alerts', 'Reading the firing alerts…')} />;
  }
  return <DraftDesk origin={origin} alerts={alerts.alerts} view={view} refresh={refresh} onClose={onClose} />;
}
