import React, { useState } from 'react';
import { useStyles2 } from '@grafana/ui';
import type { PublicComponent } from '../domain/render/publicModel';
import { distinction } from './distinction';
import { getPanelStyles } from './panelStyles';
import { usePlace } from './place';
import { stripDay } from './stripDay';

interface Props {
  components: readonly PublicComponent[];
  /** Oldest first. */
  days: readonly string[];
}

/** The strip in words, for whoever does not see bars: every day of every component, today first. Written out when it is opened. */
export function DayTable({ components, days }: Props) {
  const styles = useStyles2(getPanelStyles);
  const { words, isStale } = usePlace();
  const [isOpen, setIsOpen] = useState(false);
  const title = words.asTable(days.length);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && (
        // What scrolls must be reachable by keyboard.
        <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                {components.map((component, position) => (
                  <th key={position} scope="col">
                    {component.name} {distinction(component, components)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...days].reverse().map((day) => (
                <tr key={day}>
                  <th scope="row">{components[0] && stripDay(components[0], day, words.page).date}</th>
                  {components.map((component, position) => {
                    const { words: said, titles } = stripDay(component, day, words.page);
                    return (
                      <td key={position}>
                        {isStale ? words.lastKnown(said) : said}
                        {titles.length > 0 && <div className={styles.note}>{titles.join(' · ')}</div>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
