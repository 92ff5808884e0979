import { initPluginTranslations } from '@grafana/i18n';
import { loadResources } from '@grafana/scenes';
import { APP_ID } from '../ids';

let started: Promise<unknown> | undefined;

/** Makes `t` and `Trans` speak the user's language in this bundle; once, however many parts of the app ask. */
export function initTranslations(): Promise<unknown> {
  started ??= initPluginTranslations(APP_ID, [loadResources]);
  return started;
}
