import { asLabels, asList, asString, isRecord } from '../../domain/parse/narrow';
import type { LabelSet } from '../../domain/status/model';

/** A draft on the status page server, made from alerts by itself or by somebody. */
export interface WaitingDraft {
  id: string;
  /** In both languages, as the API has it; see `inLanguage`. */
  title: string;
  text: string;
  /** Keys as the server made them, see `alertKey`. */
  alerts: ReadonlyArray<{ key: string; labels: LabelSet }>;
}

/** One entry of `GET /drafts`, or undefined if it has no id. Alerts that are over are left out. */
export function parseWaitingDraft(value: unknown): WaitingDraft | undefined {
  const id = isRecord(value) ? asString(value.id) : undefined;
  if (!isRecord(value) || id === undefined) {
    return undefined;
  }
  const alerts = asList(value.alerts).flatMap((alert) => {
    const key = isRecord(alert) ? asString(alert.key) : undefined;
    return !isRecord(alert) || key === undefined || alert.state === 'resolved'
      ? []
      : [{ key, labels: asLabels(alert.labels) }];
  });
  return { id, title: asString(value.title) ?? '', text: asString(value.text) ?? '', alerts };
}
