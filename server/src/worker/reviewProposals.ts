import { randomUUID } from 'node:crypto';

import { RESOLVED_TEXT, resolveTexts } from '../../../src/domain/mapping/resolveTexts';
import { findRule } from '../../../src/domain/mapping/mapAlert';
import type { LocalizedText, MappingDocument } from '../../../src/domain/mapping/model';
import type { PhaseReference } from '../../../src/domain/status/model';
import { recordWrite } from '../audit/recordWrite';
import { type OpenLink, openIncidentLinks } from '../inbox/openIncidentLinks';
import { loadIncidents } from '../store/loadState';
import type { StatusState } from '../store/records';
import type { Tx } from '../store/schema';
import { showStoredTime, storedNow } from '../store/storedTime';

import { WORKER } from './actor';
import { alertStates } from './alertStates';

/** What the worker proposes: to resolve an incident, with these last words. */
export interface ProposalContent {
  kind: 'resolve';
  text: LocalizedText;
  /** The last phase. */
  phase?: PhaseReference;
  /** When the last of its alerts stopped, RFC 3339. */
  endedAt: string;
  /** Since when all of its alerts are clear, RFC 3339. */
  clearSince: string;
}

/** What proposals are made with. */
export interface ProposalContext {
  mapping: MappingDocument;
  state: StatusState;
  ignoredLabels: readonly string[];
  clearForMs: number;
  /** While monitoring is blind, silence proves nothing. */
  isBlind: boolean;
  /** Milliseconds. */
  now: number;
}

/** Proposes to resolve incidents all of whose alerts have been clear for a while, and withdraws proposals when one fires again or the incident is over. */
export async function reviewProposals(tx: Tx, context: ProposalContext): Promise<void> {
  const links = await openIncidentLinks(tx, context.now);
  const states = await alertStates(tx, links, context.ignoredLabels);
  const proposals = await tx.selectFrom('proposals').selectAll().execute();
  const byIncident = new Map<string, number[]>();
  links.forEach(({ incident }, index) => byIncident.set(incident, [...(byIncident.get(incident) ?? []), index]));

  for (const { id, incident_id } of proposals) {
    const own = byIncident.get(incident_id) ?? [];
    if (own.length === 0 || own.some((index) => states[index]?.state === 'firing')) {
      await tx.deleteFrom('proposals').where('id', '=', id).execute();
      await recordWrite(tx, WORKER, { operation: 'proposals.withdraw', object: `/proposals/${id}`, fields: [] });
    }
  }
  if (context.isBlind) {
    return;
  }
  for (const [incident, own] of byIncident) {
    const isProposed = proposals.some(({ incident_id }) => incident_id === incident);
    const clear = own.map((index) => states[index]).filter((state) => state?.state === 'clear');
    const clearSince = clear.map((state) => state?.clearedAt ?? '').reduce((a, b) => (a > b ? a : b), '');
    if (!isProposed && clear.length === own.length && clearSince <= storedNow(context.now - context.clearForMs)) {
      const endsAt = clear.map((state) => state?.endsAt ?? '').reduce((a, b) => (a > b ? a : b), '');
      const ownLinks = links.filter((link) => link.incident === incident);
      await propose(tx, incident, ownLinks, { clearSince, endsAt: endsAt || clearSince }, context);
    }
  }
}

async function propose(
  tx: Tx,
  incidentId: string,
  links: readonly OpenLink[],
  { clearSince, endsAt }: { clearSince: string; endsAt: string },
  { mapping, state, now }: ProposalContext
): Promise<void> {
  const [incident] = await loadIncidents(tx, incidentId);
  if (!incident || incident.affects.some(({ severity }) => severity === 0)) {
    return;
  }
  // What was retired meanwhile was affected all the same.
  const names = [...state.components, ...state.retired.components]
    .filter(({ id }) => incident.affects.some(({ reference }) => reference === id))
    .map(({ displayName }) => displayName ?? '');
  const own = links.flatMap((link) => findRule(link, mapping)?.resolvedText ?? [])[0];
  const generation = state.phases.length;
  const order = (state.phases[generation - 1]?.length ?? 0) - 1;
  const content: ProposalContent = {
    kind: 'resolve',
    text: resolveTexts([...new Set(names)], inBothLanguages(own)),
    phase: order < 0 ? undefined : { generation, order },
    endedAt: showStoredTime(incident.beganAt !== null && endsAt < incident.beganAt ? incident.beganAt : endsAt),
    clearSince: showStoredTime(clearSince),
  };
  const id = randomUUID();
  await tx
    .insertInto('proposals')
    .values({ id, incident_id: incidentId, content: JSON.stringify(content), created_at: storedNow(now) })
    .execute();
  await recordWrite(tx, WORKER, { operation: 'proposals.create', object: `/proposals/${id}`, fields: ['resolve'] });
}

/** A rule's words; where it has none in a language, those for rules without any. */
function inBothLanguages(own: LocalizedText | undefined): LocalizedText {
  const words = (language: keyof LocalizedText) => own?.[language].trim() || RESOLVED_TEXT[language];
  return { en: words('en'), de: words('de') };
}
