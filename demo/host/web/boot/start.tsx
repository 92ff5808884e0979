import { config } from '@grafana/runtime';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { interceptLinkClicks } from '../chrome/interceptLinkClicks';
import { Host } from '../chrome/Host';
import { knownApps } from '../extensions/registry';
import { appsFor } from '../extensions/registration';
import { importApp } from '../plugins/importPlugin';
import { offerSharedModules } from '../plugins/system';
import { fillRegistries } from './registries';
import { prepareGeneration } from './prepareGeneration';
import { setServices } from './setServices';
import { startTranslations } from './translations';

/** Grafana loads these at the start of every page: apps that say so, and apps with a link in panel menus. */
function preloadApps() {
  const apps = knownApps();
  const withPanelLink = appsFor('grafana/dashboard/panel/menu', apps);
  const early = apps.filter(({ id, preload }) => preload || withPanelLink.includes(id));
  early.forEach(({ id }) => importApp(id).catch((error) => console.error(`Could not preload ${id}`, error)));
}

/** Starts the page: everything plugins and libraries rely on first, then the chrome. */
export async function start(): Promise<void> {
  offerSharedModules();
  setServices();
  await startTranslations();
  fillRegistries();
  prepareGeneration();
  document.addEventListener('click', interceptLinkClicks);
  document.documentElement.lang = config.bootData.user.language || 'en-US';
  preloadApps();
  const root = document.getElementById('reactRoot');
  if (root) {
    createRoot(root).render(<Host />);
  }
}
