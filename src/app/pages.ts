import type { SceneAppPage } from '@grafana/scenes';
import type { Settings } from '../settings/settings';

/** Makes a page of the app. */
export type PageFactory = (settings: Settings) => SceneAppPage;

/** Every page, by the first part of its address: each is loaded when it is first opened. */
export const PAGES: Readonly<Record<string, () => Promise<PageFactory>>> = {
  overview: async () =>
    (await import(/* webpackChunkName: "overview" */ '../pages/overview/overviewPage')).overviewPage,
  inbox: async () => (await import(/* webpackChunkName: "inbox" */ '../pages/inbox/inboxPage')).inboxPage,
  incidents: async () =>
    (await import(/* webpackChunkName: "incidents" */ '../pages/incidents/incidentsPage')).incidentsPage,
  drafts: async () => (await import(/* webpackChunkName: "drafts" */ '../pages/drafts/draftsPage')).draftsPage,
  maintenance: async () =>
    (await import(/* webpackChunkName: "maintenance" */ '../pages/maintenance/maintenancePage')).maintenancePage,
  ceph: async () => (await import(/* webpackChunkName: "ceph" */ '../pages/ceph/cephPage')).cephPage,
  iaas: async () => (await import(/* webpackChunkName: "iaas" */ '../pages/iaas/iaasPage')).iaasPage,
  node: async () => (await import(/* webpackChunkName: "node" */ '../pages/node/nodePage')).nodePage,
  hardware: async () =>
    (await import(/* webpackChunkName: "hardware" */ '../pages/hardware/hardwarePage')).hardwarePage,
  coverage: async () =>
    (await import(/* webpackChunkName: "coverage" */ '../pages/coverage/coveragePage')).coveragePage,
  mapping: async () => (await import(/* webpackChunkName: "mapping" */ '../pages/mapping/mappingPage')).mappingPage,
  catalogue: async () =>
    (await import(/* webpackChunkName: "catalogue" */ '../pages/catalogue/cataloguePage')).cataloguePage,
};
