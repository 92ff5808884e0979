import type { LabelMatcher } from '../mapping/model';
import { matchesSilence } from '../silences/matchesSilence';
import type { Alert } from './model';

/** Alerts that fire now and that a silence with these matchers would mute in the Alertmanager of this uid: it knows only what was sent to it, with the labels it was sent with. */
export function wouldMute(alerts: readonly Alert[], matchers: readonly LabelMatcher[], uid: string): Alert[] {
  const silence = { matchers: [...matchers] };
  return alerts.filter((alert) =>
    (alert.sightings ?? []).some(
      ({ source, labels }) => source.uid === uid && source.kind !== 'prometheus' && matchesSilence(labels, silence)
    )
  );
}
