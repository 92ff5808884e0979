import { SceneApp } from '@grafana/scenes';
import { parseSettings } from '../settings/parseSettings';
import { pages } from './pages';

const factories = new Map<string, () => SceneApp>();

/** Makes the app for given settings. The same settings give the same function: scenes keeps one app per function. */
export function appFor(jsonData: unknown): () => SceneApp {
  const { settings } = parseSettings(jsonData);
  const name = JSON.stringify(settings);
  const known = factories.get(name);
  if (known !== undefined) {
    return known;
  }
  const factory = () =>
    new SceneApp({
      pages: pages(settings),
      urlSyncOptions: { updateUrlOnInit: true, createBrowserHistorySteps: true },
    });
  factories.set(name, factory);
  return factory;
}
