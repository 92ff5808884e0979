import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import { parseStoredTime, storedNow } from '../../store/storedTime';

const DAY_MS = 24 * 3600_000;
const DEFAULT_DAYS = 90;
const MAX_DAYS = 400;

/** When a new token ends, stored form: at `asked` (RFC 3339), else in 90 days. Throws `invalid-input` for the past and for more than 400 days. */
export function parseExpiry(asked: string | undefined, now = Date.now()): string {
  if (asked === undefined) {
    return storedNow(now + DEFAULT_DAYS * DAY_MS);
  }
  const time = parseStoredTime(asked);
  if (time === undefined || time <= storedNow(now) || time > storedNow(now + MAX_DAYS * DAY_MS)) {
    throw new LeitstandError(
      'invalid-input',
      `expiresAt must be a time to come, as in ${new Date(now + DEFAULT_DAYS * DAY_MS).toISOString()}, at most ${MAX_DAYS} days from now.`
    );
  }
  return time;
}
