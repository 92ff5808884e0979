import { DEFAULT_LANGUAGE } from '@grafana/i18n';
import { getResolvedLanguage, initializeI18n, loadNamespacedResources } from '@grafana/i18n/internal';
import { config } from '@grafana/runtime';
import { loadResources } from '@grafana/scenes';
import { trusted } from '../narrowing';

// i18next only takes a language for resolved when something was loaded for it; the host itself has no translations.
const oneKey = {
  type: trusted<'backend'>('backend'),
  init: () => undefined,
  read: (_: string, __: string, done: (e: null, r: object) => void) => done(null, { host: 'host' }),
};

/** Sets the user's language for the libraries and for plugins. */
export async function startTranslations(): Promise<void> {
  const { language, regionalFormat } = config.bootData.user;
  const wanted = language || DEFAULT_LANGUAGE;
  await initializeI18n({ language: wanted, ns: ['grafana', 'grafana-ui'], module: oneKey }, regionalFormat || wanted);
  await loadNamespacedResources('grafana', getResolvedLanguage(), [loadResources]);
}
