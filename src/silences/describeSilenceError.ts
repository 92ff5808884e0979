import { t } from '@grafana/i18n';
import { LeitstandError } from '../domain/errors/leitstandError';

/** What to tell the user about a silence that could not be read or written: a sentence, and what was said where that helps. */
export function describeSilenceError(error: unknown): { sentence: string; said?: string } {
  if (!(error instanceof LeitstandError)) {
    return { sentence: t('error.unexpected', 'Something unexpected went wrong.'), said: String(error) };
  }
  switch (error.code) {
    case 'forbidden':
      return {
        sentence: t('silence.error.forbidden', 'Grafana lets only editors and administrators write silences.'),
        said: error.message,
      };
    case 'session-ended':
      return {
        sentence: t(
          'error.session-ended',
          'Grafana has ended your session. Sign in again in another tab, then try again here.'
        ),
      };
    case 'server-unreachable':
      return { sentence: t('silence.error.unreachable', 'The Alertmanager cannot be reached.') };
    case 'not-found':
      return { sentence: t('silence.error.not-found', 'The Alertmanager does not have this silence any more.') };
    case 'invalid-input':
      return {
        sentence: t('silence.error.invalid', 'The Alertmanager does not accept this silence.'),
        said: error.message,
      };
    default:
      return { sentence: t('silence.error.failed', 'The Alertmanager failed.'), said: error.message };
  }
}
