import type { LabelMatcher } from '../mapping/model';
import type { NewSilence, Silence } from '../silences/model';

/** How a comment begins that makes a silence an acknowledgement; karma and others read and write it. */
const PREFIX = 'ACK!';
const MINUTE_MS = 60_000;

/** For so many minutes nobody is notified of an alert that somebody has taken. */
export const ACKNOWLEDGED_MINUTES = 30;

/** Whether a silence says that somebody has taken the alert, not that nobody wants to hear of it. */
export function isAcknowledgement({ comment }: Pick<Silence, 'comment'>): boolean {
  return comment.startsWith(PREFIX);
}

/** The short silence that says that somebody has taken an alert. `now` in milliseconds since 1970. */
export function acknowledgement(matchers: LabelMatcher[], createdBy: string, now: number): NewSilence {
  const startsAt = new Date(now).toISOString();
  return {
    matchers,
    startsAt,
    endsAt: new Date(now + ACKNOWLEDGED_MINUTES * MINUTE_MS).toISOString(),
    comment: `${PREFIX} This alert was acknowledged using Leitstand on ${startsAt.slice(0, 16).replace('T', ' ')} UTC`,
    createdBy,
  };
}
