import React from 'react';
import { useStyles2 } from '@grafana/ui';
import type { PublicIncident, PublicPage } from '../domain/render/publicModel';
import { titleOf } from '../domain/render/titleOf';
import { textInLanguage } from '../domain/text/inLanguage';
import { ToneWord } from '../ui/ToneWord';
import { getPanelStyles } from './panelStyles';
import { momentOf, usePlace } from './place';
import { plainText } from './plainText';

/** What goes on, each with the newest words about it. */
export function CurrentIncidents({ page }: { page: PublicPage }) {
  const styles = useStyles2(getPanelStyles);
  const { words, isStale } = usePlace();
  return (
    <div role="group" aria-label={words.incidents}>
      <h3 className={styles.heading}>{words.incidents}</h3>
      {page.current.length === 0 && (
        <p className={styles.note}>{isStale ? words.page.tone.unknown : words.noIncidents}</p>
      )}
      {page.current.map((incident, position) => (
        <Current key={incident.id ?? position} incident={incident} />
      ))}
    </div>
  );
}

function Current({ incident }: { incident: PublicIncident }) {
  const { words, timeZone, isStale } = usePlace();
  const { page } = words;
  const tone = isStale ? 'unknown' : incident.tone;
  const styles = useStyles2(getPanelStyles, tone);
  const latest = incident.updates.find(({ isRetracted }) => !isRetracted);
  const names = [...new Set(incident.impacts.map(({ component }) => component))].join(', ');
  const facts = [
    incident.phase && (page.names[incident.phase] ?? incident.phase),
    names,
    incident.beganAt && words.since(momentOf(incident.beganAt, timeZone, page)),
  ];
  return (
    <article className={styles.incident}>
      <h4 className={styles.title}>{titleOf(incident, page)}</h4>
      <ToneWord tone={tone} word={page.tone[incident.tone]} />
      <p className={styles.note}>{facts.filter(Boolean).join(' · ')}</p>
      <p className={styles.text}>{plainText(textInLanguage(latest?.text ?? incident.text, page.language))}</p>
      {latest && <p className={styles.note}>{momentOf(latest.createdAt, timeZone, page)}</p>}
    </article>
  );
}

/** Maintenance that goes on or is planned, the next first. */
export function Maintenance({ page }: { page: PublicPage }) {
  const styles = useStyles2(getPanelStyles);
  const { words, timeZone, isStale } = usePlace();
  const { headings, noMaintenance, state } = words.page;
  const period = ({ beganAt, endedAt }: PublicIncident) =>
    [
      beganAt && words.from(momentOf(beganAt, timeZone, words.page)),
      endedAt && words.until(momentOf(endedAt, timeZone, words.page)),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <div role="group" aria-label={headings.maintenance}>
      <h3 className={styles.heading}>{headings.maintenance}</h3>
      {page.maintenance.length === 0 && (
        <p className={styles.note}>{isStale ? words.page.tone.unknown : noMaintenance}</p>
      )}
      {page.maintenance.map((incident, position) => (
        <article key={incident.id ?? position} className={styles.planned}>
          <h4 className={styles.title}>{titleOf(incident, words.page)}</h4>
          <ToneWord
            tone={isStale ? 'unknown' : 'maintenance'}
            word={`${words.page.tone.maintenance}, ${state[incident.state]}`}
          />
          <p className={styles.note}>
            {[[...new Set(incident.impacts.map(({ component }) => component))].join(', '), period(incident)]
              .filter((fact) => fact !== '')
              .join(' · ')}
          </p>
          <p className={styles.text}>{plainText(textInLanguage(incident.text, words.page.language))}</p>
        </article>
      ))}
    </div>
  );
}
