import type { SceneAppPage } from '@grafana/scenes';
import type { Settings } from '../settings/settings';

/** Makes a page of the app. */
export type PageFactory = (settings: Settings) => SceneAppPage;

/**
 * Every page, by the first part of its address: each is loaded when it is first opened. Pages that one goes to from
 * one another share a file: the entry, which Grafana loads everywhere, lists every file with its checksum.
 */
export const PAGES: Readonly<Record<string, () => Promise<PageFactory>>> = {
  overview: async () =>
    (await import(/* webpackChunkName: "overview" */ '../pages/overview/overviewPage')).overviewPage,
  inbox: async () => (await import(/* webpackChunkName: "operations" */ '../pages/inbox/inboxPage')).inboxPage,
  incidents: async () =>
    (await import(/* webpackChunkName: "operations" */ '../pages/incidents/incidentsPage')).incidentsPage,
  drafts: async () => (await import(/* webpackChunkName: "operations" */ '../pages/drafts/draftsPage')).draftsPage,
  maintenance: async () =>
    (await import(/* webpackChunkName: "operations" */ '../pages/maintenance/maintenancePage')).maintenancePage,
  ceph: async () => (await import(/* webpackChunkName: "layers" */ '../pages/ceph/cephPage')).cephPage,
  iaas: async () => (await import(/* webpackChunkName: "layers" */ '../pages/iaas/iaasPage')).iaasPage,
  node: async () => (await import(/* webpackChunkName: "layers" */ '../pages/node/nodePage')).nodePage,
  hardware: async () => (await import(/* webpackChunkName: "layers" */ '../pages/hardware/hardwarePage')).hardwarePage,
  coverage: async () => (await import(/* webpackChunkName: "layers" */ '../pages/coverage/coveragePage')).coveragePage,
  mapping: async () => (await import(/* webpackChunkName: "operations" */ '../pages/mapping/mappingPage')).mappingPage,
  catalogue: async () =>
    (await import(/* webpackChunkName: "operations" */ '../pages/catalogue/cataloguePage')).cataloguePage,
};
