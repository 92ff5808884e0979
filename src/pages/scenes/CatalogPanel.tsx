import React from 'react';
import {
  SceneObjectBase,
  sceneGraph,
  type SceneComponentProps,
  type SceneObjectState,
  type VizPanel,
} from '@grafana/scenes';
import { t } from '@grafana/i18n';
import { shownPanel } from '../../catalog/coverage/shownPanel';
import type { Panel, Section } from '../../catalog/model';
import { DarkPanel } from './DarkPanel';
import { SectionBody } from './SectionBody';

interface CatalogPanelState extends SceneObjectState {
  panel: Panel;
  section: Section;
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
  const { panel, section, body, instead, fallback } = model.useState();
  const seen = sceneGraph.getAncestor(model, SectionBody).useSeen();
  const shown = seen ? shownPanel(panel, section, seen) : { panel };
  if ('missing' in shown) {
    return <DarkPanel id={panel.id} title={t(`catalog.${panel.id}`, panel.title)} missing={shown.missing} />;
  }
  const viz =
    (shown.panel === panel.fallback ? fallback : shown.panel === panel.recorded?.instead ? instead : body) ?? body;
  return <viz.Component key={viz.state.key} model={viz} />;
}
