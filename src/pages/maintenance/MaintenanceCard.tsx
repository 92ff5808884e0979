import React from 'react';
import { css } from '@emotion/css';
import { locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { config } from '@grafana/runtime';
import { Stack, Text, TextLink, useStyles2 } from '@grafana/ui';
import { maintenanceState } from '../../domain/maintenance/maintenanceState';
import type { Incident } from '../../domain/status/model';
import { componentLabel } from '../../incidents/form/componentLabel';
import { fullWindow, titleFor } from '../../incidents/maintenance/maintenanceWords';
import { readerZone } from '../../incidents/maintenance/readerZone';
import type { Said } from '../../incidents/maintenance/useMaintenanceActions';
import { useNow } from '../../incidents/maintenance/useNow';
import { lengthWords } from '../../incidents/maintenance/windowWords';
import { maintenanceUrl } from '../../routes';
import type { StatusView } from '../../status/readStatus';
import { CardActions } from './CardActions';
import { SilenceState } from './SilenceState';
import { StateTag } from './StateTag';
import { StillFiringBanner } from './StillFiringBanner';

interface Props {
  incident: Incident;
  view: StatusView;
  /** Tells the page what customers see after a write. */
  onSaid(said: Said): void;
}

/** One maintenance in the agenda: when, what, where, its silence, what still fires at its end, and what can be done. */
export function MaintenanceCard({ incident, view, onSaid }: Props) {
  const styles = useStyles2(getStyles);
  const now = useNow();
  const state = maintenanceState(incident, now);
  const { components } = view.snapshot;
  const names = [...new Set(incident.affects.map(({ reference }) => reference))].flatMap((id) => {
    const component = components.find((candidate) => candidate.id === id);
    return component === undefined ? [] : [componentLabel(component, components)];
  });
  const title = titleFor(incident, config.bootData.user.language);
  const { beganAt, endedAt } = incident;
  return (
    <article className={styles.card} aria-label={title} data-testid="leitstand maintenance card">
      <Stack gap={2} alignItems="center" wrap="wrap">
        <StateTag state={state} />
        <TextLink
          href={locationUtil.assureBaseUrl(maintenanceUrl(incident.id))}
          color="primary"
          inline={false}
          variant="h5"
        >
          {title}
        </TextLink>
      </Stack>
      <div>
        {beganAt !== null && endedAt !== null && state !== 'retracted' && (
          <Text>
            {fullWindow(beganAt, endedAt, readerZone())} · {lengthWords(beganAt, endedAt)}
          </Text>
        )}
      </div>
      <Text color="secondary">{names.join(', ')}</Text>
      <StillFiringBanner incident={incident} view={view} now={now} onSaid={onSaid} />
      <SilenceState incident={incident} state={state} now={now} />
      <CardActions incident={incident} state={state} onSaid={onSaid} />
    </article>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  card: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
    marginBottom: theme.spacing(1),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    minWidth: 0,
    overflowWrap: 'anywhere',
    // Conditions of a silence are long lines without a space.
    code: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  }),
});
