import React, { useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, Button, Icon, Stack, useStyles2 } from '@grafana/ui';
import { linkedSilences } from '../../domain/maintenance/linkedSilences';
import type { MaintenanceState } from '../../domain/maintenance/maintenanceState';
import { matchersText } from '../../domain/maintenance/parseMatchers';
import type { Silence } from '../../domain/silences/model';
import type { Incident } from '../../domain/status/model';
import { keptSilences } from '../../incidents/maintenance/keptMaintenance';
import type { DraftSilence } from '../../incidents/maintenance/maintenanceDraft';
import { titleFor } from '../../incidents/maintenance/maintenanceWords';
import { sourceName } from '../../incidents/maintenance/SilenceFields';
import { syncSilences } from '../../incidents/maintenance/windowSilences';
import { publicIncidentUrl } from '../../routes';
import { useSettings } from '../../settings/useSettings';
import { describeSilenceError } from '../../silences/describeSilenceError';
import { maySilence } from '../../silences/maySilence';
import { signedInName } from '../../silences/signedInName';
import { useSilences } from '../../silences/useSilences';
import { asIs } from '../../words/asIs';

interface Props {
  incident: Incident;
  state: MaintenanceState;
  now: number;
}

const wantedOf = (missing: readonly Silence[]): DraftSilence | undefined => {
  const [first] = missing;
  return first && { source: first.source.uid, lines: missing.map(({ matchers }) => matchersText(matchers)) };
};

/** Whether alerts are muted for a maintenance. A silence that somebody else has deleted, or that never came to be, is red and can be created again. */
export function SilenceState({ incident, state, now }: Props) {
  const styles = useStyles2(getStyles);
  const settings = useSettings();
  const reading = useSilences();
  const pending = useMemo(() => keptSilences(String(config.bootData.user.id)), []);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { beganAt, endedAt } = incident;
  if (
    reading.state !== 'ready' ||
    beganAt === null ||
    endedAt === null ||
    (state !== 'planned' && state !== 'running')
  ) {
    return null;
  }
  const { live, missing } = linkedSilences(incident.id, Date.parse(endedAt), reading.silences, now);
  const wanted = wantedOf(missing) ?? (live.length === 0 ? pending.load(incident.id) : undefined);

  const createAgain = async (silence: DraftSilence) => {
    setIsBusy(true);
    setError(undefined);
    const window = {
      ...{ id: incident.id, title: titleFor(incident, 'en'), beganAt, endedAt, createdBy: signedInName() },
      address: publicIncidentUrl(settings.publicUrl, incident.id) ?? '',
    };
    try {
      await syncSilences(window, silence, [], Date.now());
      pending.clear(incident.id);
      await reading.refresh();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsBusy(false);
    }
  };

  const kind = wanted?.source === 'grafana' ? ('grafana' as const) : ('alertmanager' as const);
  const failure = error === undefined ? undefined : describeSilenceError(error);
  return (
    <div data-testid="leitstand maintenance silence">
      {live.map((silence) => (
        // Matchers wrap on a narrow card, and are higher than the line they stand in.
        <p key={silence.id} className={styles.silence}>
          <Icon name="bell-slash" />{' '}
          {silence.state === 'active'
            ? t('maintenance.silence.active', 'Muted in {{source}}:', { source: sourceName(silence.source), ...asIs })
            : t('maintenance.silence.pending', 'Will be muted in {{source}}:', {
                source: sourceName(silence.source),
                ...asIs,
              })}{' '}
          <code>{matchersText(silence.matchers)}</code>
        </p>
      ))}
      {wanted !== undefined && (
        <Alert
          severity="error"
          title={
            missing.length > 0
              ? t('maintenance.silence.deleted', 'Somebody has ended the silence of this maintenance')
              : t('maintenance.silence.never', 'The silence of this maintenance was never created')
          }
        >
          <Stack direction="column" gap={1}>
            {wanted.lines.map((line) => (
              <code key={line}>{line}</code>
            ))}
            {failure !== undefined && (
              <div role="alert">
                {failure.sentence} {failure.said}
              </div>
            )}
            <div>
              <Button
                size="sm"
                variant="secondary"
                icon="bell-slash"
                disabled={isBusy || !maySilence({ kind })}
                onClick={() => void createAgain(wanted)}
              >
                {t('maintenance.silence.again', 'Create again')}
              </Button>
            </div>
            {!maySilence({ kind }) && (
              <div>{t('silence.error.forbidden', 'Grafana lets only editors and administrators write silences.')}</div>
            )}
          </Stack>
        </Alert>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  silence: css({
    ...theme.typography.bodySmall,
    color: theme.colors.text.secondary,
    lineHeight: 1.8,
    margin: theme.spacing(0.5, 0),
    code: { whiteSpace: 'break-spaces', overflowWrap: 'anywhere' },
  }),
});
