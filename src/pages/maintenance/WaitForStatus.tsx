import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { describeRefusal } from '../../incidents/messages/describeRefusal';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import type { StatusView } from '../../status/readStatus';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { asIs } from '../../words/asIs';

/** Draws what needs the status page once it was read, and says what is missing or how old it is. */
export function WaitForStatus({ children }: { children: (view: StatusView) => React.ReactNode }) {
  const { state, view, error, asOf, refresh } = useStatusSnapshot();
  if (state === 'unconfigured') {
    return <Alert severity="info" title={describeRefusal('unconfigured')} />;
  }
  const notice = error !== undefined && (
    <ErrorNotice
      title={t('maintenance.unread', 'The maintenance could not be read')}
      error={error}
      reassurance={
        asOf && t('maintenance.stale', 'What is shown is as of {{time}}.', { time: dateTimeFormat(asOf), ...asIs })
      }
      onRetry={() => void refresh()}
    />
  );
  if (view === undefined) {
    return notice || <LoadingPlaceholder text={t('maintenance.loading', 'Reading the status page…')} />;
  }
  return (
    <>
      {notice}
      {children(view)}
    </>
  );
}
