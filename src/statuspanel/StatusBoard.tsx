import React from 'react';
import { useStyles2 } from '@grafana/ui';
import { isMaintenance } from '../domain/status/isMaintenance';
import type { Component, Incident } from '../domain/status/model';
import { phaseName } from '../domain/status/phaseName';
import type { Tone } from '../domain/status/severityTone';
import type { Reading } from '../polling/pollingStore';
import { ToneIcon } from '../ui/ToneIcon';
import { ToneWord } from '../ui/ToneWord';
import { incidentTone } from '../domain/status/incidentTone';
import { worstTone } from '../domain/status/worstTone';
import { componentTone } from '../ui/componentTone';
import { overallSentence } from './overallSentence';
import type { StatusPanelOptions } from './options';
import { getPanelStyles } from './panelStyles';
import type { OpenIncident, PublicStatus } from './readPublicStatus';
import type { Words } from './words';

export interface StatusBoardProps {
  reading: Reading<PublicStatus>;
  options: StatusPanelOptions;
  words: Words;
  /** Hour and minute of a moment, in the zone of the dashboard. */
  clock: (time: Date) => string;
  /** Day and time of a moment (RFC 3339). */
  moment: (time: string) => string;
}

/** What customers see. While the page cannot be read, everything is grey: a green that may be old is worse than none. */
export function StatusBoard({ reading, options, words, clock, moment }: StatusBoardProps) {
  const styles = useStyles2(getPanelStyles);
  const { value, asOf } = reading;
  const isStale = reading.error !== undefined;
  if (value === undefined) {
    return (
      <p className={styles.message} role={isStale ? 'alert' : undefined}>
        {isStale ? <ToneWord tone="unknown" word={words.neverRead} /> : words.loading}
      </p>
    );
  }
  const tones = value.components.map((component) => componentTone(component, value.severities));
  const overall: Tone = isStale ? 'unknown' : worstTone(tones);
  const named = value.components.map(({ displayName }, position) => ({
    name: displayName,
    tone: tones[position] ?? 'unknown',
  }));
  const hasIncident = value.open.some(({ incident }) => !isMaintenance(incident));
  const sentence = overallSentence(named, hasIncident, words.page);
  return (
    <div className={styles.board}>
      {options.showBanner && <Banner tone={overall} sentence={isStale ? words.notKnown : sentence} />}
      <p className={styles.note} role="status">
        {asOf && (isStale ? words.staleSince(clock(asOf)) : words.asOf(clock(asOf)))}
      </p>
      {options.showIncidents && <Incidents status={value} words={words} moment={moment} isStale={isStale} />}
      {options.showComponents && (
        <section aria-label={words.components}>
          <ul className={styles.components}>
            {value.components.map((component, position) => (
              <ComponentRow
                key={component.id}
                component={component}
                tone={tones[position] ?? 'unknown'}
                words={words}
                isStale={isStale}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Banner({ tone, sentence }: { tone: Tone; sentence: string }) {
  const styles = useStyles2(getPanelStyles, tone);
  return (
    <div className={styles.banner} data-tone={tone}>
      <ToneIcon tone={tone} size={24} />
      <strong>{sentence}</strong>
    </div>
  );
}

function ComponentRow(props: { component: Component; tone: Tone; words: Words; isStale: boolean }) {
  const { component, tone, words, isStale } = props;
  const styles = useStyles2(getPanelStyles);
  const word = words.page.tone[tone];
  return (
    <li className={styles.component}>
      <span>{component.displayName}</span>
      <ToneWord tone={isStale ? 'unknown' : tone} word={isStale ? words.lastKnown(word) : word} />
    </li>
  );
}

function Incidents(props: { status: PublicStatus; words: Words; moment: (time: string) => string; isStale: boolean }) {
  const { status, words, moment, isStale } = props;
  const styles = useStyles2(getPanelStyles);
  const planned = status.planned.filter(isMaintenance);
  return (
    <>
      <section aria-label={words.incidents}>
        <h4 className={styles.heading}>{words.incidents}</h4>
        {status.open.length === 0 && (
          <p className={styles.note}>{isStale ? words.page.tone.unknown : words.noIncidents}</p>
        )}
        {status.open.map((open) => (
          <OpenIncidentView key={open.incident.id} open={open} status={status} words={words} moment={moment} />
        ))}
      </section>
      {planned.length > 0 && (
        <section aria-label={words.planned}>
          <h4 className={styles.heading}>{words.planned}</h4>
          {planned.map((incident) => (
            <p key={incident.id} className={styles.planned}>
              <strong>{incident.displayName}</strong> · {period(incident, words, moment)}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function OpenIncidentView(props: {
  open: OpenIncident;
  status: PublicStatus;
  words: Words;
  moment: (time: string) => string;
}) {
  const { open, status, words, moment } = props;
  const { incident, latest } = open;
  const tone = incidentTone(status.severities, incident.affects);
  const styles = useStyles2(getPanelStyles, tone);
  const names = status.components
    .filter((component) => incident.affects.some((impact) => impact.reference === component.id))
    .map((component) => component.displayName);
  const facts = [
    phaseName(status.phases, incident.phase),
    names.join(', '),
    incident.beganAt && words.since(moment(incident.beganAt)),
  ];
  return (
    <article className={styles.incident}>
      <h5 className={styles.title}>{incident.displayName}</h5>
      <p className={styles.note}>{facts.filter(Boolean).join(' · ')}</p>
      <p className={styles.text}>{latest?.description ?? incident.description}</p>
      {latest && <p className={styles.note}>{moment(latest.createdAt)}</p>}
    </article>
  );
}

function period(incident: Incident, words: Words, moment: (time: string) => string): string {
  const parts = [
    incident.beganAt === null ? '' : words.from(moment(incident.beganAt)),
    incident.endedAt === null ? '' : words.until(moment(incident.endedAt)),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
