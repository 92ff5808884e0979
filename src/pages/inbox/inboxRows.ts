import { isHeartbeat } from '../../alerts/isHeartbeat';
import { isAcknowledgement } from '../../domain/alerts/acknowledgement';
import { coveringMaintenance } from '../../domain/alerts/coveringMaintenance';
import { labelIndex } from '../../domain/alerts/labelIndex';
import type { Alert } from '../../domain/alerts/model';
import type { LayerId } from '../../domain/layers/layerId';
import { layerOfAlert } from '../../domain/layers/layerOfAlert';
import { findComponent, findRule } from '../../domain/mapping/mapAlert';
import type { MappingDocument } from '../../domain/mapping/model';
import type { Silence } from '../../domain/silences/model';
import type { Incident, LabelSet } from '../../domain/status/model';
import { componentLabel } from '../../incidents/form/componentLabel';
import type { StatusView } from '../../status/readStatus';
import type { RowState } from './rowState';
import { severityLook } from './severityLook';
import type { WaitingDraft } from './waitingDraft';

/** One line of the inbox. */
export interface InboxRow {
  alert: Alert;
  layer?: LayerId;
  /** Name of the public component a mapping rule points to. */
  component?: string;
  /** The open incident it was published as. */
  incident?: Incident;
  /** The maintenance of its component that goes on now. */
  maintenance?: Incident;
  /** Silences in force on it, as far as they could be read; the one that ends last comes first. */
  silences: readonly Silence[];
  /** The draft on the server that was made from it. */
  draft?: WaitingDraft;
  states: readonly RowState[];
}

/** What else is known than the alerts themselves. Everything may be missing: the list works without it. */
export interface InboxFacts {
  view?: StatusView;
  rules: MappingDocument;
  ignoredLabels: readonly string[];
  silences?: readonly Silence[];
  drafts?: readonly WaitingDraft[];
  /** Milliseconds since 1970. */
  at: number;
}

const isMuted = (alert: Alert): boolean => alert.silenced || alert.inhibited;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Firing before pending, loud before muted, worst first, then oldest first; then so that nothing changes places with each reading. */
const inOrder = (a: Alert, b: Alert): number =>
  Number(isMuted(a)) - Number(isMuted(b)) ||
  Number(a.state === 'pending') - Number(b.state === 'pending') ||
  severityLook(a.severity).rank - severityLook(b.severity).rank ||
  compare(a.startsAt, b.startsAt) ||
  compare(a.name, b.name) ||
  compare(a.key, b.key);

/** By key, else by labels: the server may ignore other labels than we do. */
const finder = <T>(
  tied: ReadonlyArray<{ key: string; labels: LabelSet; item: T }>,
  ignoredLabels: readonly string[]
): ((alert: Alert) => T | undefined) => {
  const byKey = new Map([...tied].reverse().map(({ key, item }) => [key, item]));
  const alike = labelIndex(
    tied.map(({ labels, item }) => [labels, item] as const),
    ignoredLabels
  );
  return (alert) => byKey.get(alert.key) ?? alike(alert.labels)[0];
};

const componentFinder = ({
  view,
  rules,
}: InboxFacts): ((alert: Alert) => { id: string; label: string } | undefined) => {
  if (view === undefined) {
    return () => undefined;
  }
  const { components } = view.snapshot;
  // By rule, not by alert: a storm is thousands of alerts of few rules.
  const byRule = new Map(
    rules.rules.map((rule) => {
      const found = components.find(({ id }) => id === findComponent(rule, components).value);
      return [rule, found && { id: found.id, label: componentLabel(found, components) }];
    })
  );
  return (alert) => {
    const rule = findRule(alert, rules);
    return rule && byRule.get(rule);
  };
};

const silenceFinder = (silences: readonly Silence[]): ((alert: Alert) => Silence[]) => {
  const nameOf = (uid: string, id: string) => `${uid} ${id}`;
  const byId = new Map(silences.map((silence) => [nameOf(silence.source.uid, silence.id), silence]));
  return ({ sightings = [] }) => {
    const ids = new Set(sightings.flatMap(({ source, silencedBy }) => silencedBy.map((id) => nameOf(source.uid, id))));
    return [...ids].flatMap((id) => byId.get(id) ?? []).sort((a, b) => compare(b.endsAt, a.endsAt));
  };
};

const statesOf = (row: Omit<InboxRow, 'states'>): RowState[] => {
  const { alert, silences } = row;
  const isAcknowledged = alert.silenced && silences.some(isAcknowledgement);
  const states: Array<[RowState, boolean]> = [
    ['firing', alert.state === 'firing' && !isMuted(alert)],
    ['pending', alert.state === 'pending' && !isMuted(alert)],
    ['acknowledged', isAcknowledged],
    ['silenced', alert.silenced && !isAcknowledged],
    ['inhibited', alert.inhibited],
    ['published', row.incident !== undefined],
    ['covered', row.maintenance !== undefined],
  ];
  return states.filter(([, holds]) => holds).map(([state]) => state);
};

/**
 * Alerts in the order they deserve attention, with what the status page, the silences and the drafts make of them;
 * heartbeats deserve none.
 */
export function inboxRows(alerts: readonly Alert[], facts: InboxFacts): InboxRow[] {
  const { view, ignoredLabels, at } = facts;
  const incidents = view?.snapshot.incidents ?? [];
  const incidentById = new Map(incidents.map((incident) => [incident.id, incident]));
  const links = (view?.alertLinks ?? []).flatMap(({ key, labels, incident }) => {
    const item = incidentById.get(incident);
    return item === undefined ? [] : [{ key, labels, item }];
  });
  const drafts = (facts.drafts ?? []).flatMap((item) => item.alerts.map(({ key, labels }) => ({ key, labels, item })));
  const incidentOf = finder(links, ignoredLabels);
  const draftOf = finder(drafts, ignoredLabels);
  const componentOf = componentFinder(facts);
  const silencesOf = silenceFinder(facts.silences ?? []);
  const maintenanceOf = new Map(
    (view?.snapshot.components ?? []).map(({ id }) => [id, coveringMaintenance(id, incidents, at)])
  );
  return alerts
    .filter((alert) => !isHeartbeat(alert))
    .sort(inOrder)
    .map((alert) => {
      const component = componentOf(alert);
      const row = {
        alert,
        layer: layerOfAlert(alert),
        component: component?.label,
        incident: incidentOf(alert),
        maintenance: component && maintenanceOf.get(component.id),
        silences: silencesOf(alert),
        draft: draftOf(alert),
      };
      return { ...row, states: statesOf(row) };
    });
}
