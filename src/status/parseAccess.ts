import { asLabels, asList, asString, asTime, isRecord } from '../domain/parse/narrow';
import { ROLES, type AlertLink, type Capabilities, type Me } from '../domain/status/access';

/** The answer of `GET /me`. What cannot be read grants nothing. */
export function parseMe(value: unknown): Me {
  const given = isRecord(value) ? value : {};
  const can = isRecord(given.can) ? given.can : {};
  const roles = asList(given.roles);
  return {
    authenticated: given.authenticated === true,
    subject: asString(given.subject),
    name: asString(given.name),
    email: asString(given.email),
    roles: ROLES.filter((role) => roles.includes(role)),
    can: { draft: can.draft === true, publish: can.publish === true, administer: can.administer === true },
    expiresAt: asTime(given.expiresAt),
  };
}

/** The answer of `GET /capabilities`; undefined if it is not a Leitstand server's. */
export function parseCapabilities(value: unknown): Capabilities | undefined {
  if (!isRecord(value) || value.server !== 'leitstand') {
    return undefined;
  }
  const features = isRecord(value.features) ? value.features : {};
  const has = (name: keyof Capabilities['features']) => features[name] === true;
  return {
    server: 'leitstand',
    version: asString(value.version) ?? '',
    features: {
      idempotencyKey: has('idempotencyKey'),
      etag: has('etag'),
      me: has('me'),
      mappingRules: has('mappingRules'),
      alertLinks: has('alertLinks'),
      drafts: has('drafts'),
      clearDates: has('clearDates'),
      updateChanges: has('updateChanges'),
      corrections: has('corrections'),
      postmortem: has('postmortem'),
      redaction: has('redaction'),
      review: has('review'),
      alertInbox: has('alertInbox'),
      worker: has('worker'),
      proposals: has('proposals'),
      nextUpdate: has('nextUpdate'),
      truthGap: has('truthGap'),
      retire: has('retire'),
    },
  };
}

/** One entry of `GET /alert-links`, or undefined if it ties nothing. */
export function parseAlertLink(value: unknown): AlertLink | undefined {
  const incident = isRecord(value) ? asString(value.incident) : undefined;
  const key = isRecord(value) ? asString(value.key) : undefined;
  if (!isRecord(value) || incident === undefined || key === undefined) {
    return undefined;
  }
  return {
    incident,
    key,
    name: asString(value.name) ?? '',
    labels: asLabels(value.labels),
    startsAt: asTime(value.startsAt) ?? '',
    linkedAt: asTime(value.linkedAt) ?? '',
  };
}
