import { type Static, Type } from '@fastify/type-provider-typebox';

import { DEFAULT_IGNORED_LABELS } from '../../../src/domain/alerts/ignoredLabels';
import type { LocalizedText } from '../../../src/domain/mapping/model';

const closed = { additionalProperties: false };
const Text = Type.Object({ en: Type.String({ minLength: 1 }), de: Type.String({ minLength: 1 }) }, closed);
const Minutes = Type.Number({ exclusiveMinimum: 0, maximum: 7 * 24 * 60 });

/** `alerts:` in the config file. */
export const AlertsConfig = Type.Object(
  {
    language: Type.Optional(Type.Enum(['en', 'de'])),
    ignoredLabels: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    criticalSeverities: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
    clearForMinutes: Type.Optional(Minutes),
    lookEverySeconds: Type.Optional(Type.Number({ minimum: 0.1, maximum: 60 })),
    heartbeat: Type.Optional(
      Type.Object(
        { alert: Type.Optional(Type.String({ minLength: 1 })), silentAfterMinutes: Type.Optional(Minutes) },
        closed
      )
    ),
  },
  closed
);

/** `maintenance:` in the config file. */
export const MaintenanceConfig = Type.Object(
  {
    beginPhase: Type.Optional(Type.String({ minLength: 1 })),
    endPhase: Type.Optional(Type.String({ minLength: 1 })),
    updates: Type.Optional(Type.Object({ begin: Type.Optional(Text), end: Type.Optional(Text) }, closed)),
  },
  closed
);

/** How the server behaves while nobody is awake. */
export interface AwakeSettings {
  /** Of the texts it drafts and posts; undefined: both. */
  language?: keyof LocalizedText;
  /** IANA name of the zone in which times stand in these texts. */
  timeZone: string;
  /** Labels that do not tell alerts apart; the same as in the plugin's settings, so that both know an alert by one key. */
  ignoredLabels: readonly string[];
  /** Values of the label `severity` with which the truth gap begins. */
  criticalSeverities: readonly string[];
  /** Alerts are believed to be over when they have been clear for so long. */
  clearForMs: number;
  /** How often it is looked what time has brought. */
  lookEveryMs: number;
  heartbeat: { alert: string; silentAfterMs: number };
  maintenance: {
    /** Names of phases of the current generation; without them the begin moves nothing and the end moves to the last one. */
    beginPhase?: string;
    endPhase?: string;
    /** What is posted as an update; without it, nothing is. */
    updates: { begin?: LocalizedText; end?: LocalizedText };
  };
}

const MINUTE = 60_000;

/** The settings, with defaults for what the config file does not say. `timeZone`: the page's. */
export function readAwakeSettings(
  alerts: Static<typeof AlertsConfig> = {},
  maintenance: Static<typeof MaintenanceConfig> = {},
  timeZone = 'UTC'
): AwakeSettings {
  return {
    language: alerts.language,
    timeZone,
    ignoredLabels: alerts.ignoredLabels ?? DEFAULT_IGNORED_LABELS,
    criticalSeverities: alerts.criticalSeverities ?? ['critical'],
    clearForMs: (alerts.clearForMinutes ?? 15) * MINUTE,
    lookEveryMs: (alerts.lookEverySeconds ?? 2) * 1000,
    heartbeat: {
      alert: alerts.heartbeat?.alert ?? 'Watchdog',
      silentAfterMs: (alerts.heartbeat?.silentAfterMinutes ?? 10) * MINUTE,
    },
    maintenance: {
      beginPhase: maintenance.beginPhase,
      endPhase: maintenance.endPhase,
      updates: maintenance.updates ?? {},
    },
  };
}
