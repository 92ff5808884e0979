import React, { memo, useId, useMemo, useRef, useState } from 'react';
import { useStyles2 } from '@grafana/ui';
import type { PublicComponent, PublicPage } from '../domain/render/publicModel';
import { TONES } from '../domain/status/severityTone';
import { ToneWord } from '../ui/ToneWord';
import { DayTable } from './DayTable';
import { moveInStrip, type StripPosition } from './moveInStrip';
import { distinction } from './distinction';
import { getPanelStyles } from './panelStyles';
import { usePlace } from './place';
import { sayDay, stripDay } from './stripDay';
import { getStripStyles } from './stripStyles';

/** Below these widths (pixels) a day would be no wider than a hair. */
const daysFor = (width: number) => (width < 280 ? 30 : width < 420 ? 60 : 90);

const positionOf = (target: EventTarget): StripPosition | undefined => {
  const [row, day] = (target instanceof HTMLElement ? (target.dataset.day ?? '') : '').split('.').map(Number);
  return row === undefined || day === undefined ? undefined : { row, day };
};

/** The past of each component, a bar for each day, as on the public page. One stop of the tab key; arrows lead from day to day. */
export function Strip({ page, width }: { page: PublicPage; width: number }) {
  const base = useStyles2(getPanelStyles);
  const styles = useStyles2(getStripStyles);
  const { words, isStale } = usePlace();
  const { components } = page;
  const days = useMemo(() => page.days.slice(-daysFor(width)), [page.days, width]);
  const grid = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [chosen, setChosen] = useState<StripPosition>();
  const active = {
    row: Math.min(chosen?.row ?? 0, components.length - 1),
    day: Math.min(chosen?.day ?? Infinity, days.length - 1),
  };
  const [component, day] = [components[active.row], days[active.day]];
  const known = component && day !== undefined ? stripDay(component, day, words.page) : undefined;

  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = moveInStrip(active, event, components.length, days.length);
    if (next !== undefined) {
      event.preventDefault();
      setChosen(next);
      grid.current?.querySelector<HTMLElement>(`[data-day="${next.row}.${next.day}"]`)?.focus();
    }
  };
  const choose = ({ target }: React.SyntheticEvent) => setChosen(positionOf(target) ?? chosen);

  return (
    <div role="group" aria-label={words.strip(days.length)}>
      <h3 className={base.heading}>{words.strip(days.length)}</h3>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={words.strip(days.length)}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        onFocus={choose}
        onMouseOver={choose}
      >
        {components.map((each, row) => (
          <StripRow
            key={row}
            component={each}
            place={distinction(each, components)}
            row={row}
            days={days}
            activeDay={row === active.row ? active.day : undefined}
          />
        ))}
      </div>
      {chosen && component && known && (
        <div className={styles.readout}>
          <ToneWord tone={isStale ? 'unknown' : known.tone} word={known.date} />
          <span>
            {[component.name, distinction(component, components)].join(' ').trim()}:{' '}
            {sayDay(isStale ? words.lastKnown(known.words) : known.words, known.titles)}
          </span>
        </div>
      )}
      <p id={helpId} className={base.note}>
        {words.stripHelp}
      </p>
      <ul className={styles.legend} aria-label={words.page.legend}>
        {TONES.map((tone) => (
          <li key={tone}>{isStale ? null : <ToneWord tone={tone} word={words.page.tone[tone]} />}</li>
        ))}
      </ul>
      <DayTable components={components} days={days} />
    </div>
  );
}

interface RowProps {
  component: PublicComponent;
  /** Tells it from others of the same name. */
  place: string;
  row: number;
  days: readonly string[];
  /** The day that the tab key stops at, if it is in this row. */
  activeDay: number | undefined;
}

/** Drawn again only when it is concerned: an arrow key must not cost a thousand days. */
const StripRow = memo(function StripRow({ component, place, row, days, activeDay }: RowProps) {
  const base = useStyles2(getPanelStyles);
  const styles = useStyles2(getStripStyles);
  const { words, isStale } = usePlace();
  const { available, percent, tone: toneWords } = words.page;
  return (
    <div role="row" className={styles.row}>
      <span role="rowheader" className={styles.name}>
        {component.name} <span className={base.note}>{place}</span>
      </span>
      <span role="gridcell" className={base.note}>
        {isStale ? toneWords.unknown : available(percent(component.availability))}
      </span>
      <span role="presentation" className={styles.days}>
        {days.map((day, position) => {
          const { tone, date, words: said, titles } = stripDay(component, day, words.page);
          return (
            <span
              key={day}
              role="gridcell"
              data-day={`${row}.${position}`}
              data-tone={isStale ? 'unknown' : tone}
              tabIndex={position === activeDay ? 0 : -1}
              aria-label={`${date}: ${sayDay(isStale ? words.lastKnown(said) : said, titles)}`}
              className={styles.day}
            />
          );
        })}
      </span>
    </div>
  );
});
