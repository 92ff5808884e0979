import type { ProvisioningMode } from '../provisioning/model';
import { type Config, issuersOf } from '../settings/parseConfig';
import type { Settings } from '../settings/readSettings';

export interface Started {
  settings: Settings;
  config: Config;
  /** Where the data is, for people. */
  database: string;
  mode: ProvisioningMode;
  /** What the provisioning file has changed. */
  provisioned: readonly string[];
  corsOrigins: readonly string[];
}

/** What an operator wants to read at start: where the server listens, what it uses, and what is open to whom. No secrets. */
export function describeStart({ settings, config, database, mode, provisioned, corsOrigins }: Started): string[] {
  const { listen, configFile, provisioningFile, publicUrl, exportDir, idle = [] } = settings;
  const asked = [
    ...issuersOf(config).map(({ issuer, jwksUri }) => `${originOf(jwksUri ?? issuer)} (keys)`),
    ...(config.redaction?.inventory?.prometheus
      ? [`${originOf(config.redaction.inventory.prometheus.url)} (inventory)`]
      : []),
  ];
  return [
    `Listens:    ${listen.host}:${listen.port}, ${reachOfListener(listen.host)}`,
    ...(publicUrl ? [`Public at:  ${publicUrl}/`] : []),
    `Database:   ${database}`,
    `Config:     ${configFile ?? 'none (--config FILE)'}`,
    `Content:    ${provisioningFile ? `${provisioningFile} (${mode})` : 'no provisioning file'}`,
    ...provisioned.map((line) => `${mode === 'reconcile' ? 'Reconciled' : 'Filled'}: ${line}`),
    ...describeWriters(settings, config),
    'May read:   everybody, except mapping rules, drafts, alert links, proposals, machine tokens, what is provisioned and the audit log',
    `CORS:       ${corsOrigins.join(' ') || 'off'}`,
    `Proxies:    ${config.trustedProxies?.length ? `X-Forwarded-For of ${config.trustedProxies.join(', ')} is believed` : "nobody's X-Forwarded-For is believed"}`,
    `Asks:       ${asked.join(', ') || 'nobody'}`,
    ...(exportDir ? [`Copy:       ${exportDir}/current`] : []),
    ...idle.map((sentence) => `Ignored:    ${sentence}`),
  ];
}

function describeWriters({ insecureNoAuth }: Settings, config: Config): string[] {
  if (insecureNoAuth) {
    return ['May write:  EVERYBODY who reaches this address (--insecure-no-auth)'];
  }
  const issuers = issuersOf(config).map(({ kind, issuer, roles }) => {
    const rules = roles.map(({ claim, value, role }) => `${claim} "${value}" is ${role}`);
    return `${kind === 'grafana' ? 'Grafana ' : ''}${issuer}: ${rules.join(', ')}`;
  });
  return [
    `May write:  ${issuers.join('; ') || 'nobody: no login provider is configured (--config FILE, auth.issuers)'}`,
    '            and machine tokens (leitstand token list)',
  ];
}

function reachOfListener(host: string): string {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
    ? 'this machine only'
    : host === '0.0.0.0' || host === '::'
      ? 'all addresses of this machine'
      : 'whoever reaches this address';
}

function originOf(url: string): string {
  return new URL(url).origin;
}
