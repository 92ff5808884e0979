import type { ClientMetadata } from 'oidc-provider';

export const GRAFANA_CLIENT_ID = 'grafana';
export const GRAFANA_CLIENT_SECRET = 'leitstand-demo';
export const CLI_CLIENT_ID = 'leitstand-cli';
/** Without a port: a native client may use any port of the loopback address (RFC 8252). */
export const CLI_REDIRECT = 'http://127.0.0.1/callback';
export const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** The demo's clients; `grafanaUrl` has no slash at its end. */
export function demoClients(grafanaUrl: string): ClientMetadata[] {
  return [
    {
      client_id: GRAFANA_CLIENT_ID,
      client_name: 'Grafana',
      client_secret: GRAFANA_CLIENT_SECRET,
      redirect_uris: [`${grafanaUrl}/login/generic_oauth`],
      post_logout_redirect_uris: [`${grafanaUrl}/login`, `${grafanaUrl}/`],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_basic',
    },
    {
      client_id: CLI_CLIENT_ID,
      client_name: 'Leitstand on the command line',
      application_type: 'native',
      redirect_uris: [CLI_REDIRECT],
      grant_types: ['authorization_code', 'refresh_token', DEVICE_GRANT],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    },
  ];
}
