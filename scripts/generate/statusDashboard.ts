import { STATUS_DASHBOARD_UID, STATUS_PANEL_TYPE } from '../../src/ids';
import { DEFAULT_OPTIONS } from '../../src/statuspanel/options';

/**
 * The customers' panel on a dashboard of its own, fit to be made public. The address is empty: files of dashboards know no
 * environment, so signed-in users get the one in the app's settings. Who shares it publicly sets it in the panel.
 */
export function statusDashboard(): unknown {
  return {
    uid: STATUS_DASHBOARD_UID,
    title: 'Leitstand: customer status',
    description:
      'What customers currently see. Before sharing it publicly set the address of the status page in the panel.',
    tags: ['leitstand', 'status page'],
    editable: true,
    schemaVersion: 41,
    time: { from: 'now-1h', to: 'now' },
    timezone: 'browser',
    timepicker: { hidden: true },
    annotations: { list: [] },
    templating: { list: [] },
    links: [],
    panels: [
      {
        id: 1,
        type: STATUS_PANEL_TYPE,
        title: 'Status',
        gridPos: { x: 0, y: 0, w: 24, h: 18 },
        options: { ...DEFAULT_OPTIONS, views: ['banner', 'incidents', 'list', 'strip', 'maintenance'] },
        fieldConfig: { defaults: {}, overrides: [] },
        targets: [],
      },
    ],
  };
}
