import { isHeartbeat } from '../../alerts/isHeartbeat';
import type { Alert } from '../../domain/alerts/model';
import { isLayerId } from '../../domain/layers/layerId';
import { isOfLayer } from '../../domain/layers/isOfLayer';
import { layerOfAlert } from '../../domain/layers/layerOfAlert';
import { layersOfComponent } from '../../domain/layers/layersOfComponent';
import { mapAlert } from '../../domain/mapping/mapAlert';
import { matches } from '../../domain/mapping/matches';
import type { MappingDocument } from '../../domain/mapping/model';
import { isActive } from '../../domain/status/isActive';
import { isMaintenance } from '../../domain/status/isMaintenance';
import type { Component, Incident } from '../../domain/status/model';
import { findPublished } from '../../incidents/usecases/findPublished';
import type { OperatorPanelOptions } from '../../operatorpanel/options';
import type { StatusView } from '../../status/readStatus';
import { componentFilter } from '../../ui/componentFilter';
import { parseMatchers } from './parseMatchers';

/** An alert of the desk, with what the status page makes of it. */
export interface DeskAlert {
  alert: Alert;
  component?: Component;
  /** The open incident it was published as. */
  incident?: Incident;
}

/** A component whose customers have been told nothing since its first critical alert. */
export interface DeskGap {
  component: Component;
  /** RFC 3339. */
  since: string;
}

export interface DeskContent {
  /** Longest first. */
  gaps: DeskGap[];
  /** Not published first, then worst, then oldest. */
  alerts: DeskAlert[];
  /** Open ones that are no maintenance, newest first. */
  incidents: Incident[];
}

export interface DeskInput {
  alerts: readonly Alert[];
  view: StatusView;
  rules: MappingDocument;
  ignoredLabels: readonly string[];
  options: Pick<OperatorPanelOptions, 'components' | 'layer' | 'matchers'>;
  /** Milliseconds since 1970. */
  now: number;
}

const RANKS = ['critical', 'page', 'emergency', 'error', 'major', 'warning', 'minor', 'info'];
const CRITICAL = RANKS.slice(0, 3);
const rankOf = ({ severity }: Alert) => (RANKS.indexOf(severity.toLowerCase()) + RANKS.length + 1) % (RANKS.length + 1);

const inOrder = (a: DeskAlert, b: DeskAlert) =>
  Number(a.incident !== undefined) - Number(b.incident !== undefined) ||
  rankOf(a.alert) - rankOf(b.alert) ||
  a.alert.startsAt.localeCompare(b.alert.startsAt);

/** What the desk shows: firing alerts nobody has silenced, open incidents and untold components, as far as they fit the panel's filters. */
export function deskContent({ alerts, view, rules, ignoredLabels, options, now }: DeskInput): DeskContent {
  const { components, incidents } = view.snapshot;
  const { matchers } = parseMatchers(options.matchers);
  const isWanted = componentFilter(options.components);
  const layer = isLayerId(options.layer) ? options.layer : undefined;
  const wanted = components.filter(
    (component) => isWanted(component) && (layer === undefined || layersOfComponent(component).includes(layer))
  );
  const isFiltered = options.components.trim() !== '';

  const rows = alerts
    .filter((alert) => alert.state === 'firing' && !alert.silenced && !alert.inhibited && !isHeartbeat(alert))
    .filter((alert) => matches(matchers, alert.labels) && (layer === undefined || layerOfAlert(alert) === layer))
    .map((alert): DeskAlert => {
      const id = mapAlert(alert, rules, view.snapshot).component.value;
      return {
        alert,
        component: components.find((component) => component.id === id),
        incident: findPublished(alert, view, ignoredLabels),
      };
    })
    .filter(({ component }) => !isFiltered || (component !== undefined && isWanted(component)));

  const open = incidents.filter((incident) => isActive(incident, now) && !isMaintenance(incident));
  const told = new Set(open.flatMap(({ affects }) => affects.map(({ reference }) => reference)));
  const untold = new Map<string, DeskGap>();
  for (const { alert, component } of rows) {
    const isCritical = CRITICAL.includes(alert.severity.toLowerCase());
    const known = component && untold.get(component.id);
    if (component && isCritical && !told.has(component.id) && (!known || alert.startsAt < known.since)) {
      untold.set(component.id, { component, since: alert.startsAt });
    }
  }
  return {
    gaps: [...untold.values()].sort((a, b) => a.since.localeCompare(b.since)),
    alerts: rows.sort(inOrder),
    incidents: open
      .filter(
        (incident) =>
          (!isFiltered || wanted.some(({ id }) => incident.affects.some(({ reference }) => reference === id))) &&
          (layer === undefined || isOfLayer(incident, components, layer))
      )
      .sort((a, b) => (b.beganAt ?? '').localeCompare(a.beganAt ?? '')),
  };
}
