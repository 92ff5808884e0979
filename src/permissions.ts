import { APP_ID } from './ids';

/** Grafana actions the app registers in `plugin.json`. They fence the proxy and hide controls; the server decides. */
export const INCIDENTS_READ = `${APP_ID}.incidents:read`;
export const INCIDENTS_WRITE = `${APP_ID}.incidents:write`;
export const CONFIG_WRITE = `${APP_ID}.config:write`;
