import React from 'react';
import { css } from '@emotion/css';
import { LoadingState, type GrafanaTheme2, type PanelData } from '@grafana/data';
import {
  SceneObjectBase,
  type SceneComponentProps,
  type SceneGridLayout,
  type SceneObjectState,
  type SceneQueryRunner,
} from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import type { LayerId, Section } from '../../catalog/model';
import { SEEN_LABEL } from '../../catalog/coverage/presenceQuery';
import { LayerHeader } from './LayerHeader';
import { NotSeenNotice } from './NotSeenNotice';

interface SectionBodyState extends SceneObjectState {
  section: Section;
  layer: LayerId;
  grid: SceneGridLayout;
  /** Asks which exporters and recordings the section's Prometheus has. */
  $data: SceneQueryRunner;
}

/** What stands below the controls of a page: the state of its layer, what cannot be seen, and the panels. */
export class SectionBody extends SceneObjectBase<SectionBodyState> {
  static Component = SectionBodyView;

  private lastSeen: ReadonlySet<string> | undefined;

  /** For components: what is there. Undefined while nobody knows, and if Prometheus does not answer: its panels say that. */
  useSeen(): ReadonlySet<string> | undefined {
    const { data } = this.state.$data.useState();
    this.lastSeen = seenIn(data) ?? this.lastSeen;
    return data?.state === LoadingState.Error ? undefined : this.lastSeen;
  }
}

/** Names in an answer to `presenceQuery`; undefined while it is on its way. */
export function seenIn(data: Pick<PanelData, 'state' | 'series'> | undefined): ReadonlySet<string> | undefined {
  if (data === undefined || data.state !== LoadingState.Done) {
    return undefined;
  }
  const names = data.series.flatMap((frame) => frame.fields.flatMap((field) => field.labels?.[SEEN_LABEL] ?? []));
  return new Set(names);
}

function SectionBodyView({ model }: SceneComponentProps<SectionBody>) {
  const { section, layer, grid } = model.useState();
  const seen = model.useSeen();
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.body}>
      <LayerHeader layer={layer} />
      {seen && <NotSeenNotice section={section} seen={seen} />}
      <div className={styles.grid}>
        <grid.Component model={grid} />
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  body: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), flexGrow: 1, minWidth: 0 }),
  // The grid measures its parent.
  grid: css({ display: 'flex', flexGrow: 1, position: 'relative', minHeight: 200 }),
});
