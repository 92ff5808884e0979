import { t } from '@grafana/i18n';
import type { Ability } from './ability';
import type { RecognisedServer } from './recognisedServer';

const whyNotPublish = ({ kind, phaseWrites }: RecognisedServer): string => {
  if (kind === 'reference-v1.0.1' && phaseWrites === 'untested') {
    return t(
      'server.lacks.publish-untested',
      'This is version 1.0.1 of the SCS reference server. As released it refuses every incident that has a phase; whether its database was changed has not been checked yet.'
    );
  }
  return kind === 'reference-v1.0.1'
    ? t(
        'server.lacks.publish-1-0-1',
        'This is version 1.0.1 of the SCS reference server, which refuses every incident that has a phase. It needs version 1.0.0, or the column phases.name made nullable.'
      )
    : t(
        'server.lacks.publish-refused',
        'This status page server refused an incident that has a phase, as version 1.0.1 of the SCS reference server does.'
      );
};

/** What to do about a gateway that refuses reads with a token. */
export function describeRefusedReads(): string {
  return t(
    'server.reads-refused',
    'The gateway in front of the status page refuses reads that carry a token. Create a second data source with the same address that does not forward the identity, and name it in the settings of the app as the one to read with.'
  );
}

/** Why a server cannot do something, as a sentence for who wanted it. */
export function describeLack(server: RecognisedServer, ability: Ability): string {
  switch (ability) {
    case 'publish':
      return whyNotPublish(server);
    case 'changeImpacts':
      return server.kind === 'reference-v1.0.0'
        ? t(
            'server.lacks.change-impacts-1-0-0',
            'Version 1.0.0 of the SCS reference server cannot change or remove an impact once it is published.'
          )
        : t(
            'server.lacks.change-impacts',
            'Nobody knows whether this status page server can change an impact once it is published.'
          );
    case 'updateChanges':
      return t('server.lacks.update-changes', 'This status page server cannot change impacts together with an update.');
    case 'reopen':
      return t(
        'server.lacks.reopen',
        'This status page server cannot reopen an incident. Draft one that follows it up instead.'
      );
    case 'clearDates':
      return t('server.lacks.clear-dates', 'This status page server cannot take away a date once it is set.');
    case 'drafts':
      return t('server.lacks.drafts', 'This status page server keeps no drafts: yours stay in Grafana.');
    case 'links':
      return t(
        'server.lacks.links',
        'This status page server does not remember which alerts an incident was drafted from.'
      );
    case 'mappingRules':
      return t(
        'server.lacks.mapping-rules',
        'This status page server keeps no mapping rules: those in the settings of the app hold.'
      );
    case 'proposals':
      return t('server.lacks.proposals', 'This status page server proposes nothing when alerts are clear.');
    case 'nextUpdate':
      return t('server.lacks.next-update', 'This status page server does not remind of promised updates.');
    case 'corrections':
      return t(
        'server.lacks.corrections',
        'This status page server keeps no trace of corrections: it can only overwrite.'
      );
    case 'postmortem':
      return t('server.lacks.postmortem', 'This status page server has no place for a postmortem.');
    case 'worker':
      return t('server.lacks.worker', 'This status page server watches neither maintenance nor monitoring by itself.');
    case 'truthGap':
      return t('server.lacks.truth-gap', 'This status page server does not measure how long customers waited.');
    case 'alertInbox':
      return t('server.lacks.alert-inbox', 'This status page server takes no alerts by itself.');
    case 'conflicts':
      return t(
        'server.lacks.conflicts',
        'This status page server does not notice when two people change the same incident: the last one wins.'
      );
    case 'retire':
      return t(
        'server.lacks.retire',
        'This status page server cannot retire components or impact types: it can only rename or delete them.'
      );
    case 'draft':
    case 'manage':
      return t('server.lacks.manage', 'This status page server does not let components be changed.');
  }
}
