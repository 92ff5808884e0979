import type { Reason } from '../../domain/mapping/explained';
import { asNumber, asString, isRecord } from '../../domain/parse/narrow';

/** A reason as a server answers it; undefined if it is none that is known here. */
export function parseReason(value: unknown): Reason | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const rule = asString(value.rule) ?? '';
  switch (value.kind) {
    case 'rule':
      return { kind: 'rule', rule };
    case 'ambiguous':
      return { kind: 'ambiguous', rule, count: asNumber(value.count) ?? 0 };
    case 'unknown-name':
      return { kind: 'unknown-name', rule, name: asString(value.name) ?? '' };
    case 'no-rule':
    case 'no-alert':
    case 'alert-start':
    case 'now':
    case 'first-phase':
      return { kind: value.kind };
    default:
      return undefined;
  }
}
