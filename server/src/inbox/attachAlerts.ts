import { isSameAlert } from '../../../src/domain/alerts/isSameAlert';
import { alertGroup } from '../../../src/domain/mapping/alertGroup';
import type { MappingDocument } from '../../../src/domain/mapping/model';
import type { StatusSnapshot } from '../../../src/domain/status/model';
import type { Actor } from '../audit/actor';
import { recordWrite } from '../audit/recordWrite';
import type { ReceivedAlertTable } from '../store/alertInputTables';
import { chunks } from '../store/chunks';
import { linkAlerts } from '../store/linkAlerts';
import { parseLabels } from '../store/parseLabels';
import type { Tx } from '../store/schema';
import { storedNow } from '../store/storedTime';
import type { AwakeSettings } from '../worker/awakeSettings';

import { componentsInMaintenance } from './componentsInMaintenance';
import { createAlertDraft } from './createAlertDraft';
import { type OpenLink, openIncidentLinks } from './openIncidentLinks';

/** For so long nothing new is drafted where somebody threw a draft away. */
const DISMISSED_MS = 3600_000;
/** More alerts of one name are not compared label by label. */
const MAX_COMPARED = 200;

/** What alerts are mapped with. */
export interface DraftingContext {
  mapping: MappingDocument;
  vocabulary: Pick<StatusSnapshot, 'components' | 'impactTypes' | 'phases'>;
  settings: AwakeSettings;
  actor: Actor;
  /** Milliseconds. */
  now: number;
}

/**
 * Puts alerts that have begun to fire where they belong: to the open incident about the same, else to the draft about the same, else to a new draft.
 * What a maintenance covers is held back until it is over; where somebody threw the draft away, nothing is drafted for an hour.
 */
export async function attachAlerts(
  tx: Tx,
  alerts: readonly ReceivedAlertTable[],
  context: DraftingContext
): Promise<void> {
  const groups = new Map<string, ReceivedAlertTable[]>();
  for (const alert of alerts) {
    if (alert.group_key !== null) {
      const group = groups.get(alert.group_key) ?? [];
      group.push(alert);
      groups.set(alert.group_key, group);
    }
  }
  if (groups.size === 0) {
    return;
  }
  const links = await openIncidentLinks(tx, context.now);
  const incidentOf = new Map<string, string>();
  for (const link of links) {
    const group = alertGroup(link, context.mapping, context.vocabulary.components);
    if (group) {
      incidentOf.set(group.key, link.incident);
    }
  }
  const inMaintenance = await componentsInMaintenance(tx, context.now);
  const isLinked = linkedIn(links, context.settings.ignoredLabels);
  for (const [key, group] of groups) {
    const fresh = group.filter((alert) => !isLinked(alert));
    const incident = incidentOf.get(key);
    const component = group[0]?.component_id ?? '';
    if (fresh.length === 0) {
      continue;
    }
    if (incident !== undefined) {
      await linkToIncident(tx, incident, fresh, context);
    } else if (inMaintenance.has(component)) {
      await setOn(tx, fresh, { held_at: storedNow(context.now) });
    } else {
      await draft(tx, key, fresh, context);
    }
  }
}

function linkedIn(links: readonly OpenLink[], ignored: readonly string[]): (alert: ReceivedAlertTable) => boolean {
  const keys = new Set(links.map(({ key }) => key));
  const byName = new Map<string, OpenLink[]>();
  for (const link of links) {
    const alike = byName.get(link.name) ?? [];
    alike.push(link);
    byName.set(link.name, alike);
  }
  return ({ key, name, labels }) => {
    const alike = byName.get(name) ?? [];
    const own = parseLabels(labels) ?? {};
    return (
      keys.has(key) || (alike.length <= MAX_COMPARED && alike.some((link) => isSameAlert(link.labels, own, ignored)))
    );
  };
}

async function linkToIncident(
  tx: Tx,
  incident: string,
  alerts: readonly ReceivedAlertTable[],
  { actor, now }: DraftingContext
): Promise<void> {
  await linkAlerts(tx, incident, alerts, storedNow(now));
  await recordWrite(tx, actor, {
    operation: 'incidents.alerts.create',
    object: `/incidents/${incident}/alerts`,
    fields: ['alerts'],
  });
}

async function draft(
  tx: Tx,
  groupKey: string,
  alerts: readonly ReceivedAlertTable[],
  context: DraftingContext
): Promise<void> {
  const known = await tx
    .selectFrom('alert_drafts')
    .select('draft_id')
    .where('group_key', '=', groupKey)
    .executeTakeFirst();
  if (known) {
    await addToDraft(tx, known.draft_id, alerts);
    await recordWrite(tx, context.actor, {
      operation: 'drafts.alerts.create',
      object: `/drafts/${known.draft_id}`,
      fields: ['alerts'],
    });
    return;
  }
  const dismissed = await tx
    .selectFrom('received_alerts')
    .select('key')
    .where('group_key', '=', groupKey)
    .where('state', '=', 'firing')
    .where('dismissed_at', '>', storedNow(context.now - DISMISSED_MS))
    .executeTakeFirst();
  if (!dismissed) {
    await addToDraft(tx, await createAlertDraft(tx, groupKey, alerts, context), alerts);
  }
}

async function addToDraft(tx: Tx, draft_id: string, alerts: readonly ReceivedAlertTable[]): Promise<void> {
  for (const some of chunks(alerts)) {
    await tx
      .insertInto('draft_alerts')
      .values(some.map(({ key }) => ({ draft_id, alert_key: key })))
      .onConflict((conflict) => conflict.columns(['draft_id', 'alert_key']).doNothing())
      .execute();
  }
  await setOn(tx, alerts, { held_at: null });
}

async function setOn(tx: Tx, alerts: readonly ReceivedAlertTable[], values: { held_at: string | null }): Promise<void> {
  for (const some of chunks(alerts)) {
    await tx
      .updateTable('received_alerts')
      .set(values)
      .where(
        'key',
        'in',
        some.map(({ key }) => key)
      )
      .execute();
  }
}
