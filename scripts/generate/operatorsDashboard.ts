import { OPERATOR_PANEL_TYPE, OPERATORS_DASHBOARD_UID, STATUS_PANEL_TYPE } from '../../src/ids';
import { DEFAULT_OPTIONS as DESK } from '../../src/operatorpanel/options';
import { DEFAULT_OPTIONS as STATUS } from '../../src/statuspanel/options';

const panel = (id: number, type: string, title: string, x: number, w: number, options: object) => ({
  id,
  type,
  title,
  gridPos: { x, y: 0, w, h: 20 },
  options,
  fieldConfig: { defaults: {}, overrides: [] },
  targets: [],
});

/** What operators owe customers, beside what customers see: for a screen on the wall, and to begin dashboards of one's own with. */
export function operatorsDashboard(): unknown {
  return {
    uid: OPERATORS_DASHBOARD_UID,
    title: 'Leitstand: operators',
    description: 'Firing alerts, open incidents and drafts, with the form that publishes, beside what customers see.',
    tags: ['leitstand'],
    editable: true,
    schemaVersion: 41,
    time: { from: 'now-1h', to: 'now' },
    timezone: 'browser',
    timepicker: { hidden: true },
    annotations: { list: [] },
    templating: { list: [] },
    links: [],
    panels: [
      panel(1, OPERATOR_PANEL_TYPE, 'To do', 0, 14, DESK),
      panel(2, STATUS_PANEL_TYPE, 'What customers see', 14, 10, {
        ...STATUS,
        views: ['banner', 'incidents', 'grid', 'maintenance'],
      }),
    ],
  };
}
