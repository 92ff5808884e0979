import { t } from '@grafana/i18n';
import { LeitstandError, type ErrorCode } from '../domain/errors/leitstandError';

const sentence = (code: ErrorCode): string => {
  switch (code) {
    case 'server-unreachable':
      return t('error.server-unreachable', 'The status page server cannot be reached.');
    case 'session-ended':
      return t(
        'error.session-ended',
        'Grafana has ended your session. Sign in again in another tab, then try again here.'
      );
    case 'token-missing':
      return t(
        'error.token-missing',
        'The status page got no token of yours. Sign in to Grafana through your login provider.'
      );
    case 'token-refused':
      return t(
        'error.token-refused',
        'The status page refused your token: it has ended, or was not issued for it. Sign in again in another tab, then try again here.'
      );
    case 'forbidden':
      return t('error.forbidden', 'You are not allowed to do this.');
    case 'not-found':
      return t('error.not-found', 'The status page does not have this any more.');
    case 'conflict':
      return t('error.conflict', 'This contradicts what the status page has stored in the meantime.');
    case 'stale-edit':
      return t('error.stale-edit', 'Somebody else has changed this in the meantime. Look at the newest version first.');
    case 'invalid-input':
      return t('error.invalid-input', 'The status page does not accept this.');
    case 'too-large':
      return t('error.too-large', 'This is too long for the status page.');
    case 'rate-limited':
      return t('error.rate-limited', 'The status page asks to slow down. Try again in a minute.');
    case 'redaction':
      return t('error.redaction', 'The status page found words that look internal and did not publish them.');
    case 'review-required':
      return t(
        'error.review-required',
        'Somebody else has to publish this: the status page wants drafts to be reviewed.'
      );
    case 'server-failed':
      return t('error.server-failed', 'The status page server failed.');
    case 'server-cannot':
      return t('error.server-cannot', 'This status page server cannot do that.');
    case 'bad-answer':
      return t('error.bad-answer', 'The status page server answered in a form that is not understood.');
  }
};

/** Codes whose own message adds something a user can act on. */
const TELLING: readonly ErrorCode[] = [
  'forbidden',
  'conflict',
  'invalid-input',
  'too-large',
  'redaction',
  'review-required',
  'server-failed',
  'server-cannot',
];

/** What to tell the user about an error: a sentence by its code, and what the server said where that helps. */
export function describeError(error: unknown): { sentence: string; said?: string; mustSignIn: boolean } {
  if (!(error instanceof LeitstandError)) {
    return {
      sentence: t('error.unexpected', 'Something unexpected went wrong.'),
      said: String(error),
      mustSignIn: false,
    };
  }
  return {
    sentence: sentence(error.code),
    said: TELLING.includes(error.code) ? error.message : undefined,
    mustSignIn: ['session-ended', 'token-refused', 'token-missing'].includes(error.code),
  };
}
