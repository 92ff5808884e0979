import React from 'react';
import { useStyles2 } from '@grafana/ui';
import type { PublicComponent } from '../domain/render/publicModel';
import { ToneWord } from '../ui/ToneWord';
import { distinction } from './distinction';
import { getPanelStyles } from './panelStyles';
import { usePlace } from './place';

/** How a component is now, as icon, word and colour; grey with the last known word while nobody knows. */
export function ComponentState({ component }: { component: PublicComponent }) {
  const { words, isStale } = usePlace();
  const { tone, band } = component;
  const word = band === undefined ? words.page.tone[tone] : (words.page.names[band] ?? band);
  const shown = word.charAt(0).toUpperCase() + word.slice(1);
  return <ToneWord tone={isStale ? 'unknown' : tone} word={isStale ? words.lastKnown(shown) : shown} />;
}

/** Every component with its state. */
export function ComponentList({ components }: { components: readonly PublicComponent[] }) {
  const styles = useStyles2(getPanelStyles);
  const { words } = usePlace();
  return (
    <div role="group" aria-label={words.page.headings.components}>
      <ul className={styles.components}>
        {components.map((component, position) => (
          <li key={position} className={styles.component}>
            <span className={styles.componentName}>
              {component.name}
              <span className={styles.note}> {distinction(component, components)}</span>
            </span>
            <ComponentState component={component} />
          </li>
        ))}
      </ul>
    </div>
  );
}
