import React, { useMemo } from 'react';
import { useStyles2 } from '@grafana/ui';
import { overallSentence } from '../domain/render/renderBanner';
import { toPublicPage } from '../domain/render/toPublicPage';
import type { Tone } from '../domain/status/severityTone';
import type { StatusSnapshot } from '../domain/status/model';
import type { Reading } from '../polling/pollingStore';
import { ToneIcon } from '../ui/ToneIcon';
import { ToneWord } from '../ui/ToneWord';
import { ComponentGrid } from './ComponentGrid';
import { ComponentList } from './ComponentList';
import { CurrentIncidents, Maintenance } from './Happenings';
import type { StatusPanelOptions } from './options';
import { getPanelStyles } from './panelStyles';
import { clockOf, PlaceProvider, usePlace } from './place';
import { selectComponents } from './selectComponents';
import { Strip } from './Strip';
import { wordsFor } from './words';

export interface StatusBoardProps {
  reading: Reading<StatusSnapshot>;
  options: StatusPanelOptions;
  /** Language of the browser. */
  language: string;
  /** IANA name; days and times are those of this zone. */
  timeZone: string;
  /** Where customers read; empty if unknown. */
  pageUrl: string;
  /** In pixels: fewer days fit into less. */
  width: number;
}

/** What customers see. While the status cannot be read, everything is grey: a green that may be old is worse than none. */
export function StatusBoard({ reading, options, language, timeZone, pageUrl, width }: StatusBoardProps) {
  const styles = useStyles2(getPanelStyles);
  const words = wordsFor(options.language, language);
  const { value, asOf } = reading;
  const isStale = reading.error !== undefined;
  const page = useMemo(
    () =>
      value &&
      asOf &&
      toPublicPage(selectComponents(value, options.components), asOf.getTime(), timeZone, asOf.toISOString()),
    [value, asOf, options.components, timeZone]
  );
  const place = useMemo(() => ({ words, timeZone, isStale }), [words, timeZone, isStale]);
  if (page === undefined || asOf === undefined) {
    return (
      <p className={styles.message} role={isStale ? 'alert' : 'status'} lang={words.page.language}>
        {isStale ? <ToneWord tone="unknown" word={words.neverRead} /> : words.loading}{' '}
        {isStale && <PageLink href={pageUrl} text={words.openPage} />}
      </p>
    );
  }
  const shows = (view: StatusPanelOptions['views'][number]) => options.views.includes(view);
  const isEmpty = page.components.length === 0;
  const overall: Tone = isStale || isEmpty ? 'unknown' : page.overall;
  const sentence = isStale ? words.notKnown : isEmpty ? words.noComponents : overallSentence(page, words.page);
  return (
    <PlaceProvider value={place}>
      {/* What scrolls must be reachable by keyboard. */}
      <div
        className={styles.board}
        lang={words.page.language}
        role="group"
        aria-label={options.title || words.board}
        tabIndex={0}
      >
        {options.title !== '' && <h3 className={styles.name}>{options.title}</h3>}
        {shows('banner') && <Banner tone={overall} sentence={sentence} />}
        <p className={styles.note} role="status">
          {isStale ? words.staleSince(clockOf(asOf, timeZone)) : words.asOf(clockOf(asOf, timeZone))}
          {isStale && pageUrl !== '' && ' — '}
          {isStale && <PageLink href={pageUrl} text={words.openPage} />}
        </p>
        {options.views.length === 0 && <p className={styles.note}>{words.noView}</p>}
        {shows('incidents') && <CurrentIncidents page={page} />}
        {isEmpty && !shows('banner') && <p className={styles.note}>{words.noComponents}</p>}
        {!isEmpty && shows('list') && <ComponentList components={page.components} />}
        {!isEmpty && shows('grid') && (
          <ComponentGrid components={page.components} rowLabel={options.rowLabel} columnLabel={options.columnLabel} />
        )}
        {!isEmpty && shows('strip') && <Strip page={page} width={width} />}
        {shows('maintenance') && <Maintenance page={page} />}
      </div>
    </PlaceProvider>
  );
}

function PageLink({ href, text }: { href: string; text: string }) {
  const styles = useStyles2(getPanelStyles);
  return href === '' ? null : (
    <a className={styles.link} href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function Banner({ tone, sentence }: { tone: Tone; sentence: string }) {
  const styles = useStyles2(getPanelStyles, tone);
  const { words } = usePlace();
  return (
    <div className={styles.banner} data-tone={tone}>
      <ToneIcon tone={tone} size={24} />
      <div>
        <strong>{sentence}</strong>
        <div className={styles.note}>{words.page.tone[tone]}</div>
      </div>
    </div>
  );
}
