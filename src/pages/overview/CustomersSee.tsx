import React from 'react';
import { dateTimeFormatTimeAgo } from '@grafana/data';
import { Trans, t } from '@grafana/i18n';
import { Alert, Button, LinkButton, LoadingPlaceholder, TextLink, useStyles2 } from '@grafana/ui';
import { isActive } from '../../domain/status/isActive';
import { phaseName } from '../../domain/status/phaseName';
import { incidentTone } from '../../domain/status/incidentTone';
import type { Component, Incident, Severity, StatusSnapshot } from '../../domain/status/model';
import { incidentUrl } from '../../routes';
import { useSettings } from '../../settings/useSettings';
import { describeError } from '../../status/describeError';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { componentTone } from '../../ui/componentTone';
import { titleForUser } from '../../incidents/messages/inUserLanguage';
import { toneLabel } from '../../ui/toneLabel';
import { ToneWord } from '../../ui/ToneWord';
import { getColumnStyles } from './columnStyles';
import { customersSentence } from './customersSentence';

/** What customers currently see: components and open incidents, as the status page says. */
export function CustomersSee() {
  const styles = useStyles2(getColumnStyles);
  const { publicUrl } = useSettings();
  const { state, view, error, partial, asOf, refresh } = useStatusSnapshot();
  return (
    <section className={styles.column} aria-label={t('overview.customersSee', 'Customers see')}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Trans i18nKey="overview.customersSee">Customers see</Trans>
        </h2>
        {publicUrl !== '' && (
          <LinkButton size="sm" fill="text" icon="external-link-alt" href={publicUrl} target="_blank" rel="noreferrer">
            <Trans i18nKey="overview.publicPage">Public page</Trans>
          </LinkButton>
        )}
      </div>
      {state === 'loading' && <LoadingPlaceholder text={t('overview.statusLoading', 'Reading the status page…')} />}
      {state === 'unconfigured' && (
        <p className={styles.note}>
          <Trans i18nKey="overview.statusUnconfigured">No status page is set in the settings of Leitstand.</Trans>
        </p>
      )}
      {error && (
        <Alert severity="warning" title={t('overview.statusFailed', 'The status page cannot be read')}>
          {describeError(error).sentence}
          {asOf && (
            <> {t('overview.statusAsOf', 'Shown is what was read {{ago}}.', { ago: dateTimeFormatTimeAgo(asOf) })}</>
          )}
          <div>
            <Button size="sm" variant="secondary" icon="sync" onClick={() => void refresh()}>
              {t('error.retry', 'Try again')}
            </Button>
          </div>
        </Alert>
      )}
      {view === undefined && partial !== undefined && (
        <Components components={partial.components} severities={partial.severities} />
      )}
      {view && asOf && <Snapshot snapshot={view.snapshot} asOf={asOf} isStale={error !== undefined} />}
    </section>
  );
}

function Snapshot({ snapshot, asOf, isStale }: { snapshot: StatusSnapshot; asOf: Date; isStale: boolean }) {
  const styles = useStyles2(getColumnStyles);
  const open = snapshot.incidents.filter((incident) => isActive(incident, asOf.getTime()));
  return (
    <>
      {!isStale && <p className={styles.sentence}>{customersSentence(snapshot, asOf.getTime())}</p>}
      {open.length === 0 ? (
        <p className={styles.note}>
          <Trans i18nKey="overview.noIncidents">No incident is open.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {open.map((incident) => (
            <OpenIncident key={incident.id} incident={incident} snapshot={snapshot} />
          ))}
        </ul>
      )}
      <Components components={snapshot.components} severities={snapshot.severities} isStale={isStale} />
    </>
  );
}

interface ComponentsProps {
  components: Component[];
  severities: Severity[];
  isStale?: boolean;
}

function Components({ components, severities, isStale = false }: ComponentsProps) {
  const styles = useStyles2(getColumnStyles);
  return (
    <ul className={styles.list} aria-label={t('overview.components', 'Components')}>
      {components.map((component) => {
        const tone = componentTone(component, severities);
        return (
          <li key={component.id} className={styles.row}>
            <span>{component.displayName}</span>
            <ToneWord tone={isStale ? 'unknown' : tone} word={toneLabel(tone)} />
          </li>
        );
      })}
    </ul>
  );
}

function OpenIncident({ incident, snapshot }: { incident: Incident; snapshot: StatusSnapshot }) {
  const styles = useStyles2(getColumnStyles);
  const tone = incidentTone(snapshot.severities, incident.affects);
  const began = incident.beganAt === null ? undefined : dateTimeFormatTimeAgo(incident.beganAt);
  const facts = [phaseName(snapshot.phases, incident.phase), began].filter((fact) => fact !== undefined);
  return (
    <li className={styles.row}>
      <span className={styles.main}>
        <TextLink href={incidentUrl(incident.id)}>{titleForUser(incident)}</TextLink>
        <span className={styles.note}>{facts.join(' · ')}</span>
      </span>
      <ToneWord tone={tone} word={toneLabel(tone)} />
    </li>
  );
}
