import React from 'react';
import { useStyles2 } from '@grafana/ui';
import type { PublicComponent } from '../domain/render/publicModel';
import { ComponentState } from './ComponentList';
import { gridOf } from './gridOf';
import { getPanelStyles } from './panelStyles';
import { usePlace } from './place';

interface Props {
  components: readonly PublicComponent[];
  rowLabel: string;
  columnLabel: string;
}

/** Services against regions, or whatever labels say. Scrolls sideways where it does not fit. */
export function ComponentGrid({ components, rowLabel, columnLabel }: Props) {
  const styles = useStyles2(getPanelStyles);
  const { words } = usePlace();
  const { columns, rows } = gridOf(components, rowLabel, columnLabel);
  const title = words.page.headings.components;
  return (
    // What scrolls must be reachable by keyboard.
    <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column === '' ? words.page.everywhere : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((members, position) => (
                <td key={columns[position]}>
                  {members.length === 0 && <span aria-label={words.noneHere}>–</span>}
                  {members.map((member, index) => (
                    <div key={index}>
                      {(members.length > 1 || member.name !== name) && (
                        <span className={styles.note}>{member.name} </span>
                      )}
                      <ComponentState component={member} />
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
