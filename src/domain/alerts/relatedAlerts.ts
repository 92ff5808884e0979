import type { LabelSet } from '../status/model';
import type { Alert } from './model';

/** What is known about the panel a draft is begun from. */
export interface PanelFacts {
  dashboardUid: string;
  panelId: string;
  title: string;
  /** PromQL of its queries. */
  expressions: string[];
  /** Labels of the series it shows. */
  series: LabelSet[];
}

const METRIC_NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/g;
/** Words of PromQL, and names that stand in nearly every query. */
const NOT_A_METRIC = new Set(
  'by without on ignoring group_left group_right offset bool and or unless sum avg min max count rate irate increase delta topk bottomk quantile histogram_quantile label_replace label_join clamp_min clamp_max absent vector scalar time le instance job cluster up'.split(
    ' '
  )
);
/** Labels that say where a series was scraped, not what it is about. */
const NOT_TELLING = new Set(['alertname', 'severity', 'job', 'instance', '__name__', 'le']);

const metricsOf = (expression: string): Set<string> => {
  const withoutStrings = expression.replace(/"(?:[^"\\]|\\.)*"/g, '');
  const names = withoutStrings.match(METRIC_NAME) ?? [];
  return new Set(names.filter((name) => name.includes('_') && !NOT_A_METRIC.has(name)));
};

const contradicts = (alert: LabelSet, series: LabelSet): boolean =>
  Object.entries(series).some(
    ([name, value]) => !NOT_TELLING.has(name) && alert[name] !== undefined && alert[name] !== value
  );

/**
 * Firing alerts that are about what a panel shows: their rule uses one of the panel's metrics, and no label of theirs
 * contradicts all of its series. Empty when nothing is known to relate; never a guess by name.
 */
export function relatedAlerts(panel: PanelFacts, alerts: readonly Alert[]): Alert[] {
  const shown = new Set(panel.expressions.flatMap((expression) => [...metricsOf(expression)]));
  return alerts.filter((alert) => {
    if (alert.state !== 'firing' || alert.expression === undefined) {
      return false;
    }
    const sharesMetric = [...metricsOf(alert.expression)].some((name) => shown.has(name));
    const fitsSeries = panel.series.length === 0 || panel.series.some((series) => !contradicts(alert.labels, series));
    return sharesMetric && fitsSeries;
  });
}
