import { PANELS } from '../../catalog/catalog';
import type { DraftOrigin } from '../../incidents/form/draftOrigin';
import { ALERT_PARAM, FINGERPRINT_PARAM, LABEL_PARAM_PREFIX, RULE_PARAM } from '../../routes';

/** The queries of a panel of ours; empty if there is no such panel. */
const expressionsOf = (panelId: string): string[] =>
  PANELS.find((panel) => panel.id === panelId)?.queries.map((query) => query.expr) ?? [];

const labelsOf = (params: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...params]
      .filter(([key]) => key.startsWith(LABEL_PARAM_PREFIX))
      .map(([key, value]) => [key.slice(LABEL_PARAM_PREFIX.length), value])
  );

/** What the address of the form says a draft is begun from. `search` is the address's query. */
export function originOf(search: string): DraftOrigin {
  const params = new URLSearchParams(search);
  const reference = params.get(ALERT_PARAM) ?? params.get(FINGERPRINT_PARAM);
  if (reference !== null && reference !== '') {
    return { kind: 'alert-reference', reference };
  }
  const rule = params.get(RULE_PARAM) ?? '';
  if (rule !== '') {
    return { kind: 'alert-rule', rule, labels: labelsOf(params) };
  }
  if (params.get('source') !== 'panel') {
    return { kind: 'blank' };
  }
  const panelId = params.get('panelId') ?? '';
  return {
    kind: 'panel',
    panel: {
      dashboardUid: params.get('dashboard') ?? '',
      panelId,
      title: params.get('title') ?? '',
      expressions: expressionsOf(panelId),
      series: [],
    },
  };
}
