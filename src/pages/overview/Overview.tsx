import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { SceneObjectBase, type SceneComponentProps, type SceneObjectState } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import { CustomersSee } from './CustomersSee';
import type { LayerTile } from './LayerTile';
import { ToDo } from './ToDo';
import { WeSee } from './WeSee';

interface OverviewState extends SceneObjectState {
  tiles: LayerTile[];
}

/** Four layers on top; below them side by side what customers are told and what fires. */
export class Overview extends SceneObjectBase<OverviewState> {
  static Component = OverviewView;
}

function OverviewView({ model }: SceneComponentProps<Overview>) {
  const { tiles } = model.useState();
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.page}>
      <div className={styles.tiles}>
        {tiles.map((tile) => (
          <tile.Component key={tile.state.key} model={tile} />
        ))}
      </div>
      <ToDo />
      <div className={styles.columns}>
        <CustomersSee />
        <WeSee />
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), width: '100%' }),
  tiles: css({
    display: 'grid',
    // Four layers stand in one row, in two rows of two, or in a column, but never three and one.
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('sm')]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
    gap: theme.spacing(2),
  }),
  columns: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
    alignItems: 'start',
    gap: theme.spacing(2),
  }),
});
