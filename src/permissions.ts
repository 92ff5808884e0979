/**
 * Grafana actions the app registers in `plugin.json`. They fence the proxy and hide controls; the server decides.
 * Spelled out, because only literals are inlined into the entry that Grafana loads with every page.
 */
export const INCIDENTS_READ = 'scs-leitstand-app.incidents:read';
export const INCIDENTS_WRITE = 'scs-leitstand-app.incidents:write';
export const CONFIG_WRITE = 'scs-leitstand-app.config:write';
/** What belongs to customers: instances, tenants, volumes. */
export const TENANTS_READ = 'scs-leitstand-app.tenants:read';
