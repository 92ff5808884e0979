import React, { useMemo } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { LinkButton, LoadingPlaceholder, Stack, Text, useStyles2 } from '@grafana/ui';
import { phaseName } from '../../domain/status/phaseName';
import { useWriteAccess } from '../../incidents/access/useWriteAccess';
import { keptInBrowser } from '../../incidents/drafts/keptInBrowser';
import { describeRefusal } from '../../incidents/messages/describeRefusal';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { PublicPreview } from '../../incidents/preview/PublicPreview';
import { Composer, type ComposerProps } from '../../incidents/update/Composer';
import { parseUpdateDraft } from '../../incidents/update/updateDraft';
import { postUpdate } from '../../incidents/usecases/postUpdate';
import { resolve } from '../../incidents/usecases/resolve';
import { publicIncidentUrl } from '../../routes';
import { useSettings } from '../../settings/useSettings';
import { useIncident } from '../../status/useIncident';
import { useStatusClient, useStatusSnapshot } from '../../status/useStatusSnapshot';
import { testIds } from '../../testIds';
import { IncidentState } from './IncidentState';
import { Timeline } from './Timeline';
import { asIs } from '../../words/asIs';

/** One incident: what customers read, what has been said so far, and a place to say more. */
export function IncidentDetail({ id }: { id: string }) {
  const styles = useStyles2(getStyles);
  const { publicUrl } = useSettings();
  const client = useStatusClient();
  const status = useStatusSnapshot();
  const access = useWriteAccess();
  const { value, error, refresh } = useIncident(id);
  const kept = useMemo(() => keptInBrowser('update', String(config.bootData.user.id), parseUpdateDraft), []);

  const notice = (value === undefined || status.view === undefined) && (error ?? status.error);
  if (notice) {
    return (
      <ErrorNotice
        title={t('incident.error', 'The incident could not be read')}
        error={notice}
        onRetry={() => {
          void refresh();
          void status.refresh();
        }}
      />
    );
  }
  if (value === undefined || status.view === undefined) {
    return <LoadingPlaceholder text={t('incident.loading', 'Reading the incident…')} />;
  }
  const { incident, updates } = value;
  const { snapshot, capabilities } = status.view;

  const onPost: ComposerProps['onPost'] = async ({ idempotencyKey, update }, isRetry, isAnyway) => {
    const hasIdempotency = capabilities?.features.idempotencyKey ?? false;
    const options = { client: isAnyway ? client.anyway() : client, idempotencyKey, hasIdempotency, isRetry };
    const { endedAt } = update;
    await (endedAt === undefined
      ? postUpdate(options, incident, update)
      : resolve(options, incident, { ...update, endedAt }));
    await Promise.all([refresh(), status.refresh()]);
  };

  const address = publicIncidentUrl(publicUrl, id);
  const phase = phaseName(snapshot.phases, incident.phase);
  return (
    <div className={styles.layout} data-testid={testIds.incidents.page}>
      <Stack direction="column" gap={2}>
        <Stack gap={2} alignItems="center" wrap="wrap">
          <IncidentState incident={incident} />
          <Text element="h2" variant="h4">
            {incident.displayName}
          </Text>
        </Stack>
        <Text color="secondary">
          {[
            phase,
            incident.beganAt &&
              t('incident.began', 'began {{time}}', { time: dateTimeFormat(incident.beganAt), ...asIs }),
            incident.endedAt &&
              t('incident.ended', 'ended {{time}}', { time: dateTimeFormat(incident.endedAt), ...asIs }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {address !== undefined && (
          <div>
            <LinkButton
              size="sm"
              variant="secondary"
              icon="external-link-alt"
              href={address}
              target="_blank"
              rel="noreferrer"
            >
              {t('incident.public', 'See what customers see')}
            </LinkButton>
          </div>
        )}
        {access.may ? (
          <Composer key={id} incident={incident} phases={snapshot.phases} kept={kept} onPost={onPost} />
        ) : (
          <Text color="secondary">{describeRefusal(access.because)}</Text>
        )}
        <Timeline incident={incident} updates={updates} />
      </Stack>
      <PublicPreview incident={incident} updates={updates} snapshot={snapshot} publicUrl={publicUrl} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  layout: css({
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  }),
});
