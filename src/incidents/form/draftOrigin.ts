import type { Alert } from '../../domain/alerts/model';
import type { PanelFacts } from '../../domain/alerts/relatedAlerts';
import type { ServerDraft } from '../drafts/serverDraft';

/** What a draft is begun from. */
export type DraftOrigin =
  /** An alert whose labels are at hand: Grafana's menu gave them. */
  | { kind: 'alert'; alert: Alert }
  /** An alert known by its key or Alertmanager's fingerprint: a link led here. */
  | { kind: 'alert-reference'; reference: string }
  /** An alert known by its rule and the labels that tell it apart: a rule's annotation led here. */
  | { kind: 'alert-rule'; rule: string; labels: Record<string, string> }
  | { kind: 'panel'; panel: PanelFacts }
  | { kind: 'blank' }
  /** A draft that this browser, or Grafana for this user, keeps, by its name there. */
  | { kind: 'kept'; id: string }
  /** A draft of the status page server. */
  | { kind: 'shared'; draft: ServerDraft };
