import React, { useMemo, useState } from 'react';
import { dateTimeFormatTimeAgo } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, LoadingPlaceholder, Modal, useStyles2 } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import type { MappingDocument } from '../../domain/mapping/model';
import { useCan } from '../../incidents/access/useCan';
import { DraftLoader } from '../../incidents/form/DraftLoader';
import type { DraftOrigin } from '../../incidents/form/draftOrigin';
import { describeRefusal } from '../../incidents/messages/describeRefusal';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import type { OperatorPanelOptions } from '../../operatorpanel/options';
import { useSettings } from '../../settings/useSettings';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { testIds } from '../../testIds';
import { asIs } from '../../words/asIs';
import { initTranslations } from '../../words/initTranslations';
import { deskContent } from './deskContent';
import { AlertList, DraftList, GapList, IncidentList } from './DeskLists';
import { getDeskStyles } from './getDeskStyles';
import { parseMatchers } from './parseMatchers';
import { useServerDesk } from './useServerDesk';

const NO_RULES: MappingDocument = { version: 1, rules: [] };

/** What the app exposes: what operators owe customers, filtered, with the form that publishes, over whatever page it stands on. */
export function OperatorDesk(options: OperatorPanelOptions) {
  const styles = useStyles2(getDeskStyles);
  const settings = useSettings();
  const status = useStatusSnapshot();
  const alerts = useAlerts();
  const drafting = useCan('draft');
  const features = status.view?.capabilities?.features;
  const shows = (part: OperatorPanelOptions['parts'][number]) => options.parts.includes(part);
  const server = useServerDesk(
    (features?.drafts ?? false) && shows('drafts'),
    (features?.truthGap ?? false) && shows('gap')
  );
  const [origin, setOrigin] = useState<DraftOrigin>();
  const { rest } = parseMatchers(options.matchers);
  const { view, asOf } = status;
  const { components, layer, matchers } = options;
  const content = useMemo(
    () =>
      view &&
      deskContent({
        alerts: alerts.alerts,
        view,
        rules: view.mapping ?? settings.mapping ?? NO_RULES,
        ignoredLabels: settings.ignoredLabels,
        options: { components, layer, matchers },
        now: Math.max(asOf?.getTime() ?? 0, alerts.asOf?.getTime() ?? 0),
      }),
    [alerts.alerts, alerts.asOf, view, asOf, settings, components, layer, matchers]
  );

  if (status.state === 'unconfigured') {
    return <Alert severity="info" title={describeRefusal('unconfigured')} />;
  }
  if (status.state === 'loading' || (alerts.state === 'loading' && status.state !== 'failed')) {
    return <LoadingPlaceholder text={t('desk.loading', 'Reading alerts and incidents…')} />;
  }
  const readAt = (time: Date | undefined) =>
    time && t('desk.as-of', 'Shown is what was read {{ago}}.', { ago: dateTimeFormatTimeAgo(time), ...asIs });
  return (
    <div className={styles.desk} data-testid={testIds.desk.board}>
      {rest !== '' && (
        <Alert
          severity="warning"
          title={t('desk.matchers', 'The conditions on labels of this panel cannot be read from here on: {{rest}}', {
            rest,
            ...asIs,
          })}
        />
      )}
      {status.error && (
        <ErrorNotice
          title={t('desk.status-failed', 'The status page cannot be read')}
          error={status.error}
          reassurance={readAt(asOf)}
          onRetry={() => void status.refresh()}
        />
      )}
      {(alerts.error ?? alerts.warnings[0]) && (
        <Alert
          severity="warning"
          title={
            alerts.error
              ? t('desk.alerts-failed', 'The alerts cannot be read. What fires now is not known.')
              : t('desk.alerts-partly', 'A source of alerts does not answer: some may be missing.')
          }
        >
          {alerts.error && readAt(alerts.asOf)}
        </Alert>
      )}
      {content && view && (
        <>
          {shows('gap') && <GapList gaps={content.gaps} waits={server.value?.medianWaits} />}
          {shows('drafts') && features?.drafts && (
            <DraftList
              reading={server}
              mayDraft={drafting.may}
              onOpen={(draft) => setOrigin({ kind: 'shared', draft })}
            />
          )}
          {shows('incidents') && <IncidentList incidents={content.incidents} snapshot={view.snapshot} />}
          {shows('alerts') && (
            <AlertList
              alerts={content.alerts}
              isKnown={alerts.state === 'ready'}
              mayDraft={drafting.may}
              onDraft={(alert) => setOrigin({ kind: 'alert', alert })}
            />
          )}
        </>
      )}
      {content &&
        (drafting.may ? (
          <div>
            <Button size="sm" variant="secondary" icon="plus" onClick={() => setOrigin({ kind: 'blank' })}>
              {t('desk.draft-blank', 'Draft incident')}
            </Button>
          </div>
        ) : (
          <p className={styles.note}>{drafting.because}</p>
        ))}
      {origin && (
        <Modal
          isOpen
          title={t('draft.modal.title', 'Draft incident')}
          onDismiss={() => setOrigin(undefined)}
          className={styles.modal}
        >
          <DraftLoader origin={origin} onClose={() => setOrigin(undefined)} />
        </Modal>
      )}
    </div>
  );
}

/** The desk, once it speaks the user's language; in the form `lazy` takes. */
export const loadDesk = async () => {
  await initTranslations();
  return { default: OperatorDesk };
};
