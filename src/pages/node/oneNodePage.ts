import { t } from '@grafana/i18n';
import { SceneAppPage, type SceneAppPageLike } from '@grafana/scenes';
import { NODE_PAGE } from '../../catalog/node/nodePage';
import { ONE_NODE_SECTIONS } from '../../catalog/node/sections';
import { nodeUrl } from '../../routes';
import { noSuchObject } from '../scenes/noSuchObject';
import type { SceneSettings } from '../scenes/sceneSettings';
import { sectionScene, sectionTitle } from '../scenes/sectionScene';
import { KEPT_URL_KEYS } from '../scenes/variables';
import { hostOf } from './hostOf';
import { nodeVariable } from './nodeVariable';

export interface OneNodePageInput {
  /** As it stands in the address: a host name, or an instance. */
  address: string | undefined;
  parent: SceneAppPageLike;
  settings: SceneSettings;
}

/** One node: what waits, then processors, memory, disks, network, kernel, time and services, a tab each. */
export function oneNodePage({ address = '', parent, settings }: OneNodePageInput): SceneAppPage {
  const host = hostOf(address);
  if (host === undefined) {
    return unknownNode(address, parent);
  }
  const url = nodeUrl(host);
  return new SceneAppPage({
    title: host,
    titleIcon: 'sitemap',
    url,
    routePath: '*',
    preserveUrlKeys: KEPT_URL_KEYS,
    getParentPage: () => parent,
    tabs: ONE_NODE_SECTIONS.map((section) => {
      // Sections are named for all pages; below a node the prefix says nothing.
      const tab = section.id.replace(/^node-/, '');
      return new SceneAppPage({
        title: sectionTitle(section),
        url: `${url}/${tab}`,
        routePath: tab,
        preserveUrlKeys: KEPT_URL_KEYS,
        getScene: () => sectionScene({ page: NODE_PAGE, section, settings, variables: [nodeVariable(host, settings)] }),
      });
    }),
  });
}

function unknownNode(address: string, parent: SceneAppPageLike): SceneAppPage {
  const title = t('pages.oneNode.unknown', 'No such node');
  return new SceneAppPage({
    title,
    url: nodeUrl(address),
    routePath: '*',
    preserveUrlKeys: KEPT_URL_KEYS,
    getParentPage: () => parent,
    getScene: () =>
      noSuchObject({
        title,
        hint: t('pages.oneNode.unknownHint', 'The address ends with the name of a host, as in node/compute-1.'),
      }),
  });
}
