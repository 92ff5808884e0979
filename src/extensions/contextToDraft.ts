import { alertKey } from '../domain/alerts/alertKey';
import type { PanelFacts } from '../domain/alerts/relatedAlerts';
import { withoutInternalLabels } from '../domain/alerts/withoutInternalLabels';
import { asNumber, asString, asTime } from '../domain/parse/narrow';
import type { LabelSet } from '../domain/status/model';
import type { DraftOrigin } from '../incidents/form/draftOrigin';
import { readNested } from './readNested';

/** A panel may show thousands of series; the first ones tell what it is about. */
const MOST_SERIES = 200;

const readLabels = (holder: unknown, name: string): LabelSet => {
  const nested = readNested(holder, name);
  const labels: Record<string, string> = {};
  if (typeof nested === 'object' && nested !== null) {
    for (const key of Object.keys(nested)) {
      const value = readNested(nested, key);
      if (typeof value === 'string') {
        labels[key] = value;
      }
    }
  }
  return labels;
};

const readList = (holder: unknown, name: string): unknown[] => {
  const nested = readNested(holder, name);
  return Array.isArray(nested)
    ? Array.from({ length: nested.length }, (_, index) => readNested(nested, String(index)))
    : [];
};

const alertOrigin = (
  labels: LabelSet,
  annotations: LabelSet,
  startsAt: string,
  ignoredLabels: readonly string[]
): DraftOrigin => ({
  kind: 'alert',
  alert: {
    key: alertKey(labels, ignoredLabels),
    name: labels.alertname ?? '',
    severity: labels.severity ?? 'none',
    state: 'firing',
    labels: withoutInternalLabels(labels),
    annotations: withoutInternalLabels(annotations),
    startsAt,
    silenced: false,
    inhibited: false,
    sources: [],
  },
});

/** From the menu of an alert instance. `now` (RFC 3339) stands in for a begin that is not known. */
export function instanceToDraft(context: unknown, ignoredLabels: readonly string[], now: string): DraftOrigin {
  const instance = readNested(context, 'instance');
  const rule = readNested(context, 'rule');
  const labels = readLabels(instance, 'labels');
  const name = labels.alertname ?? asString(readNested(rule, 'name'));
  const all = name === undefined ? labels : { ...labels, alertname: name };
  const startsAt = asTime(readNested(instance, 'activeAt')) ?? now;
  return alertOrigin(all, readLabels(instance, 'annotations'), startsAt, ignoredLabels);
}

/** From the menu of an alert rule, which says nothing about its instances: what fires now is not known. */
export function ruleToDraft(context: unknown, ignoredLabels: readonly string[], now: string): DraftOrigin {
  const name = asString(readNested(context, 'name'));
  const labels = { ...readLabels(context, 'labels'), ...(name !== undefined && { alertname: name }) };
  return alertOrigin(labels, readLabels(context, 'annotations'), now, ignoredLabels);
}

const seriesLabels = (data: unknown): LabelSet[] => {
  const frames = readList(data, 'series').slice(0, MOST_SERIES);
  const fields = frames.flatMap((frame) => readList(frame, 'fields'));
  return fields.map((field) => readLabels(field, 'labels')).filter((labels) => Object.keys(labels).length > 0);
};

/** From the menu of a dashboard panel, or of Explore (which has neither dashboard nor title). */
export function panelToDraft(context: unknown): DraftOrigin {
  const dashboard = readNested(context, 'dashboard');
  const panel: PanelFacts = {
    dashboardUid: asString(readNested(dashboard, 'uid')) ?? 'explore',
    panelId: String(asNumber(readNested(context, 'id')) ?? 0),
    title: asString(readNested(context, 'title')) ?? '',
    expressions: readList(context, 'targets').flatMap((target) => asString(readNested(target, 'expr')) ?? []),
    series: seriesLabels(readNested(context, 'data')),
  };
  return { kind: 'panel', panel };
}
