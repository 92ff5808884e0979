import { t } from '@grafana/i18n';
import type { Capabilities } from '../../domain/status/access';
import type { WriteAccess } from '../../incidents/access/writeAccess';
import { describeRefusal } from '../../incidents/messages/describeRefusal';

/** Things that not every server of the API can do. */
export type Ability = 'corrections' | 'postmortem' | 'nextUpdate' | 'clearDates' | 'alertLinks' | 'truthGap' | 'worker';

const sentenceOf = (ability: Ability): string => {
  switch (ability) {
    case 'corrections':
      return t('incident.cannot.corrections', 'This status page server cannot retract, and corrects without a trace.');
    case 'postmortem':
      return t('incident.cannot.postmortem', 'This status page server has no place for what was learned.');
    case 'nextUpdate':
      return t('incident.cannot.next-update', 'This status page server does not remind of promised updates.');
    case 'clearDates':
      return t(
        'incident.cannot.reopen',
        'This status page server cannot reopen an incident: follow up with a new one.'
      );
    case 'alertLinks':
      return t('incident.cannot.links', 'This status page server does not keep which alerts belong to an incident.');
    case 'truthGap':
      return t('incident.cannot.truth-gap', 'This status page server does not measure how long customers waited.');
    case 'worker':
      return t('incident.cannot.worker', 'This status page server watches nothing while nobody is awake.');
  }
};

/** Why something cannot be done on this server, as a sentence; undefined if it can. */
export function serverCannot(capabilities: Capabilities | undefined, ability: Ability): string | undefined {
  return capabilities?.features[ability] ? undefined : sentenceOf(ability);
}

/** Why this user cannot do something on this server, as a sentence; undefined if they can. */
export function whyNot(
  access: WriteAccess,
  capabilities: Capabilities | undefined,
  ability?: Ability
): string | undefined {
  return access.may ? ability && serverCannot(capabilities, ability) : describeRefusal(access.because);
}
