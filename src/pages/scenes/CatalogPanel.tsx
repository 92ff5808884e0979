import React from 'react';
import {
  SceneObjectBase,
  sceneGraph,
  type SceneComponentProps,
  type SceneObjectState,
  type VizPanel,
} from '@grafana/scenes';
import { t } from '@grafana/i18n';
import { missingOf } from '../../catalog/coverage/presenceQuery';
import type { Need, Panel } from '../../catalog/model';
import { DarkPanel } from './DarkPanel';
import { SectionBody } from './SectionBody';

interface CatalogPanelState extends SceneObjectState {
  panel: Panel;
  needs: readonly Need[];
  body: VizPanel;
  /** Stands there without the recording that `body` reads. */
  instead?: VizPanel;
  /** Stands there while what the panel needs is missing. */
  fallback?: VizPanel;
}

/** A panel that is grey while its exporter is not there, and shows the moment while its recording is not. */
export class CatalogPanel extends SceneObjectBase<CatalogPanelState> {
  static Component = CatalogPanelView;
}

function CatalogPanelView({ model }: SceneComponentProps<CatalogPanel>) {
  const { panel, needs, body, instead, fallback } = model.useState();
  const seen = sceneGraph.getAncestor(model, SectionBody).useSeen();
  const missing = seen ? missingOf(needs, seen) : [];
  if (missing.length > 0 && fallback) {
    return <fallback.Component key={fallback.state.key} model={fallback} />;
  }
  if (missing.length > 0) {
    return <DarkPanel id={panel.id} title={t(`catalog.${panel.id}`, panel.title)} missing={missing} />;
  }
  const { recorded } = panel;
  const shown = instead && recorded && seen && !seen.has(recorded.series) ? instead : body;
  return <shown.Component key={shown.state.key} model={shown} />;
}
