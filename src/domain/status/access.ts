/** What our server lets somebody do, from least to most; each includes the ones before. */
export const ROLES = ['viewer', 'drafter', 'publisher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Answer of `GET /me`: who the bearer of this token is to the status page, and what the token may do. */
export interface Me {
  authenticated: boolean;
  subject?: string;
  name?: string;
  email?: string;
  roles: Role[];
  can: { draft: boolean; publish: boolean; administer: boolean };
  /** End of the token, RFC 3339. */
  expiresAt?: string;
}

/** Answer of `GET /capabilities`: what a server can do beyond the SCS Status Page API. Reference servers have no such route. */
export interface Capabilities {
  server: 'leitstand';
  version: string;
  features: {
    idempotencyKey: boolean;
    etag: boolean;
    me: boolean;
    mappingRules: boolean;
    alertLinks: boolean;
    drafts: boolean;
    /** PATCH as a merge patch clears what is null in it. */
    clearDates: boolean;
    /** An update may change impacts, phase and end of its incident. */
    updateChanges: boolean;
    /** Corrections and retractions that leave a trace. */
    corrections: boolean;
    postmortem: boolean;
    /** Words that look internal are refused to own clients (code `redaction`). */
    redaction: boolean;
    /** Incidents are published from drafts that others wrote. */
    review: boolean;
    /** Takes webhooks of alerts and drafts from them while nobody is awake. */
    alertInbox: boolean;
    /** Begins and ends maintenance, reminds of promised updates, watches the heartbeat of monitoring (`GET /worker`). */
    worker: boolean;
    /** Proposes to resolve incidents whose alerts are clear (`GET /proposals`). */
    proposals: boolean;
    /** Keeps when the next update of an incident was promised. */
    nextUpdate: boolean;
    /** Measures how long customers waited for the first word (`GET /truth-gap`). */
    truthGap: boolean;
    /** Hides components and impact types without deleting them (`PUT|DELETE …/retirement`, `GET /retired`). */
    retire: boolean;
  };
}

/** The tie between an incident and an alert it was drafted from. Private: never part of public output. */
export interface AlertLink {
  incident: string;
  /** See `alertKey`. */
  key: string;
  name: string;
  labels: Readonly<Record<string, string>>;
  startsAt: string;
  linkedAt: string;
}
