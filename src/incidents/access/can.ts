import { t } from '@grafana/i18n';
import type { Me } from '../../domain/status/access';
import type { Ability } from '../../status/ability';
import { describeLack } from '../../status/describeLack';
import type { StatusView } from '../../status/readStatus';
import { serverCan, type RecognisedServer } from '../../status/recognisedServer';
import { describeRefusal } from '../messages/describeRefusal';

/** Whether somebody may do something here, and if not, why: a sentence to show beside the disabled control. */
export type Can = { may: true } | { may: false; because: string };

/** What the status page asks of who does it. */
type Right = 'read' | 'draft' | 'publish' | 'administer';

const RIGHT_OF: Readonly<Partial<Record<Ability, Right>>> = {
  draft: 'draft',
  drafts: 'draft',
  manage: 'administer',
  retire: 'administer',
  mappingRules: 'administer',
  worker: 'read',
  truthGap: 'read',
  alertInbox: 'read',
  conflicts: 'read',
};

/** What Grafana lets somebody do with this app. */
export interface GrafanaActions {
  write: boolean;
}

const refused = (because: string): Can => ({ may: false, because });

const whyNot = (right: Exclude<Right, 'read'>, me: Me): string => {
  if (!me.authenticated) {
    return describeRefusal('no-token');
  }
  switch (right) {
    case 'draft':
      return t('access.no-draft', 'The status page does not let you write drafts.');
    case 'publish':
      return me.can.draft
        ? t('access.draft-only', 'You may write drafts here; somebody who may publish has to publish them.')
        : describeRefusal('server-role');
    case 'administer':
      return t('access.no-administer', 'Only administrators of the status page may change this.');
  }
};

const serverOf = (view: StatusView): RecognisedServer =>
  view.server ?? {
    kind: view.capabilities === undefined ? 'unknown' : 'leitstand',
    capabilities: view.capabilities,
    phaseWrites: view.capabilities === undefined ? 'untested' : 'work',
    refusesReadsWithToken: false,
  };

/**
 * Whether this user may do this on this server. Grafana's action fences its proxy, the server's `/me` decides, and
 * what the server cannot do nobody may. Servers without `/me` cannot say, so there Grafana's action alone decides.
 */
export function can(ability: Ability, view: StatusView | undefined, actions: GrafanaActions): Can {
  const right = RIGHT_OF[ability] ?? 'publish';
  if (right !== 'read' && !actions.write) {
    return refused(describeRefusal('grafana-role'));
  }
  if (view === undefined) {
    return refused(describeRefusal('unknown'));
  }
  const server = serverOf(view);
  if (!serverCan(server, ability)) {
    return refused(describeLack(server, ability));
  }
  const { me } = view;
  const needsRight = right === 'read' || me === undefined ? undefined : right;
  // A server that asks nobody for a token says that everybody may.
  return needsRight === undefined || me === undefined || me.can[needsRight]
    ? { may: true }
    : refused(whyNot(needsRight, me));
}
