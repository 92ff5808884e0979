import { maintenanceOfSilence, silenceComment, withoutMarker } from '../../domain/maintenance/silenceMarker';
import { matchersText, parseMatchers } from '../../domain/maintenance/parseMatchers';
import type { NewSilence, Silence, SilenceSource } from '../../domain/silences/model';
import { changeSilence } from '../../silences/changeSilence';
import { createSilence } from '../../silences/createSilence';
import { expireSilence } from '../../silences/expireSilence';
import type { DraftSilence } from './maintenanceDraft';

/** The calls to an Alertmanager; injected for tests. */
export interface SilenceCalls {
  create(source: SilenceSource, silence: NewSilence): Promise<string>;
  change(source: SilenceSource, id: string, change: Partial<NewSilence>): Promise<string>;
  expire(source: SilenceSource, id: string): Promise<void>;
}

export const SILENCE_CALLS: SilenceCalls = {
  create: (source, silence) => createSilence(source, silence),
  change: (source, id, change) => changeSilence(source, id, change),
  expire: (source, id) => expireSilence(source, id),
};

/** The maintenance that silences go with. Times are RFC 3339. */
export interface SilencedWindow {
  id: string;
  title: string;
  /** Its permalink; may be empty. */
  address: string;
  beganAt: string;
  endedAt: string;
  createdBy: string;
}

const keyOf = (source: string, line: string): string => JSON.stringify([source, line]);
const keyOfSilence = ({ source, matchers }: Silence): string => keyOf(source.uid, matchersText(matchers));

/** All are tried; rejects with what the first one failed with. */
const all = async (steps: Array<() => Promise<unknown>>): Promise<void> => {
  const results = await Promise.allSettled(steps.map((step) => step()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) {
    throw failed.reason;
  }
};

/** Ends a silence on purpose: without its marker nobody will take it for one that somebody else has deleted. */
const release = async (calls: SilenceCalls, silence: Silence): Promise<void> => {
  await calls.change(silence.source, silence.id, { comment: withoutMarker(silence.comment) }).then(
    (id) => calls.expire(silence.source, id),
    () => calls.expire(silence.source, silence.id)
  );
};

/**
 * Makes the silences of a maintenance what they shall be: those that stay are moved to its window, new ones are created, others end.
 * `live` are those that are in force or waiting. A window that is over gets no new ones. Rejects with a LeitstandError, after all were tried.
 */
export async function syncSilences(
  window: SilencedWindow,
  wanted: DraftSilence | undefined,
  live: readonly Silence[],
  now: number,
  calls: SilenceCalls = SILENCE_CALLS
): Promise<void> {
  const source: SilenceSource = {
    kind: wanted?.source === 'grafana' ? 'grafana' : 'alertmanager',
    uid: wanted?.source ?? '',
  };
  const comment = silenceComment(window.title, window.address, window.id);
  const { beganAt: startsAt, endedAt: endsAt, createdBy } = window;
  const isOver = Date.parse(endsAt) <= now;
  const lines = (wanted?.lines ?? []).flatMap((line) => {
    const matchers = parseMatchers(line);
    return matchers === undefined ? [] : [{ key: keyOf(source.uid, matchersText(matchers)), matchers }];
  });
  const keys = new Set(lines.map(({ key }) => key));
  const staying = isOver ? [] : live.filter((silence) => keys.has(keyOfSilence(silence)));
  const there = new Set(staying.map(keyOfSilence));
  const created = isOver ? [] : lines.filter(({ key }) => !there.has(key));
  await all([
    ...staying.map((silence) => () => calls.change(silence.source, silence.id, moved(silence, startsAt, endsAt, now))),
    ...created.map(
      ({ matchers }) =>
        () =>
          calls.create(source, { matchers, startsAt, endsAt, comment, createdBy })
    ),
    ...live.filter((silence) => !staying.includes(silence)).map((silence) => () => release(calls, silence)),
  ]);
}

/** One in force keeps its begin: with another Alertmanager would end it and make a new one. */
function moved(silence: Silence, startsAt: string, endsAt: string, now: number): Partial<NewSilence> {
  return Date.parse(startsAt) > now || silence.state === 'pending' ? { startsAt, endsAt } : { endsAt };
}

/**
 * Lets the silences of a maintenance last until `endedAt` (RFC 3339): those that live, and those that ended with it at its former end
 * (`formerEnd`, milliseconds since 1970). Rejects with a LeitstandError, after all were tried.
 */
export async function extendSilences(
  id: string,
  endedAt: string,
  formerEnd: number,
  silences: readonly Silence[],
  calls: SilenceCalls = SILENCE_CALLS
): Promise<void> {
  const own = silences.filter((silence) => maintenanceOfSilence(silence) === id);
  const live = own.filter(({ state }) => state !== 'expired');
  const kinds = new Set(live.map(keyOfSilence));
  const ended = own.filter(({ state, endsAt }) => state === 'expired' && Date.parse(endsAt) >= formerEnd - 1000);
  const again = ended.filter((silence) => {
    const isNew = !kinds.has(keyOfSilence(silence));
    kinds.add(keyOfSilence(silence));
    return isNew;
  });
  await all([...live, ...again].map((silence) => () => calls.change(silence.source, silence.id, { endsAt: endedAt })));
}

/** Ends the silences of a maintenance that is over or does not take place. Rejects with a LeitstandError, after all were tried. */
export async function endSilences(
  id: string,
  silences: readonly Silence[],
  calls: SilenceCalls = SILENCE_CALLS
): Promise<void> {
  const live = silences.filter((one) => maintenanceOfSilence(one) === id && one.state !== 'expired');
  await all(live.map((silence) => () => calls.expire(silence.source, silence.id)));
}
