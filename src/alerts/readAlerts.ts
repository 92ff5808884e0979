import { mergeAlerts } from '../domain/alerts/mergeAlerts';
import type { Alert, AlertSource } from '../domain/alerts/model';
import { LeitstandError, type ErrorCode } from '../domain/errors/leitstandError';
import { isRecord } from '../domain/parse/narrow';
import { parseAlertmanagerAlerts } from './parseAlertmanagerAlerts';
import { parsePrometheusRules } from './parsePrometheusRules';

/** Answers a GET on a path of Grafana; injected, so that reading can be tested with recorded answers. */
export type Get = (path: string) => Promise<{ status: number; body: unknown }>;

/** Which systems report alerts, and which labels do not tell them apart. */
export interface AlertSources {
  sources: AlertSource[];
  ignoredLabels: string[];
}

/** A source that could not be read: its alerts are missing from the list. */
export interface SourceWarning {
  source: AlertSource;
  /** What the source or Grafana said. */
  reason: string;
}

export interface AlertList {
  alerts: Alert[];
  warnings: SourceWarning[];
}

const CODE_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'session-ended',
  403: 'forbidden',
  502: 'server-unreachable',
  503: 'server-unreachable',
  504: 'server-unreachable',
};

const said = (body: unknown): string | undefined => {
  if (!isRecord(body)) {
    return undefined;
  }
  return [body.message, body.error].find((text): text is string => typeof text === 'string' && text !== '');
};

const pathOf = (source: AlertSource): string => {
  const uid = encodeURIComponent(source.uid);
  // Others do not know `state` and answer with all; Grafana would answer with every instance that is normal.
  return source.kind === 'prometheus'
    ? `/api/prometheus/${uid}/api/v1/rules?type=alert${source.uid === 'grafana' ? '&state=firing&state=pending' : ''}`
    : `/api/alertmanager/${uid}/api/v2/alerts`;
};

const readSource = async (get: Get, source: AlertSource, ignoredLabels: readonly string[]): Promise<Alert[]> => {
  const answer = await get(pathOf(source));
  if (answer.status >= 400) {
    throw new LeitstandError(
      CODE_BY_STATUS[answer.status] ?? 'server-failed',
      said(answer.body) ?? `HTTP ${answer.status}`
    );
  }
  const parse = source.kind === 'prometheus' ? parsePrometheusRules : parseAlertmanagerAlerts;
  return parse(answer.body, source, ignoredLabels);
};

/**
 * Reads every source at once and merges what they say. A source that fails becomes a warning beside the alerts of the others;
 * if none answers, throws what the first one failed with.
 */
export async function readAlerts(get: Get, { sources, ignoredLabels }: AlertSources): Promise<AlertList> {
  const lists: Alert[][] = [];
  const warnings: SourceWarning[] = [];
  const results = await Promise.allSettled(sources.map((source) => readSource(get, source, ignoredLabels)));
  let firstError: unknown;
  results.forEach((result, index) => {
    const source = sources[index];
    if (result.status === 'fulfilled') {
      lists.push(result.value);
    } else if (source !== undefined) {
      firstError ??= result.reason;
      warnings.push({ source, reason: result.reason instanceof Error ? result.reason.message : String(result.reason) });
    }
  });
  if (sources.length > 0 && lists.length === 0) {
    throw firstError;
  }
  return { alerts: mergeAlerts(lists, ignoredLabels), warnings };
}
