import { config } from '@grafana/runtime';
import type { Language } from '../../domain/render/publicModel';

/** The language of the public page that this user would read. */
export function userLanguage(): Language {
  return config.bootData.user.language?.startsWith('de') ? 'de' : 'en';
}
