/** Every id that Grafana, provisioning files and the code must agree on; `docs/structure.md` lists them. */
export const APP_ID = 'scs-leitstand-app';
export const DATASOURCE_TYPE = 'scs-leitstand-datasource';
export const STATUS_PANEL_TYPE = 'scs-leitstandstatus-panel';
export const OPERATOR_PANEL_TYPE = 'scs-leitstandoperator-panel';
/** The component the app exposes to its operators' panel, and to any plugin that declares it. */
export const OPERATOR_DESK = 'scs-leitstand-app/operator-desk/v1';

/** Uids of the data sources as provisioned; the app's settings may name others. */
export const PROMETHEUS_UID = 'leitstand-prometheus';
export const TENANTS_UID = 'leitstand-tenants';
export const ALERTMANAGER_UID = 'leitstand-alertmanager';
export const STATUS_UID = 'leitstand-status';

/** Uids of the customers' and the operators' dashboards; those of the layers are `leitstand-<page>`. */
export const STATUS_DASHBOARD_UID = 'leitstand-status';
export const OPERATORS_DASHBOARD_UID = 'leitstand-operators';
