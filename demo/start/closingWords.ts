import { DEFAULT_PORTS, type Ports } from './ports';
import type { GrafanaKind } from './grafana';

export interface ClosingWords {
  kind: GrafanaKind;
  environment: Record<string, string>;
  ports: Ports;
  scenario: string;
}

const GRAFANA_NAMES: Record<GrafanaKind, string> = {
  home: 'Grafana',
  docker: 'Grafana (Docker)',
  host: 'the plugin host, a stand-in for Grafana (set GRAFANA_HOME or run Docker for the real one)',
};

/** What the demo tells the person who started it: one address, three logins, what to try. */
export function closingWords({ kind, environment, ports, scenario }: ClosingWords): string {
  const moved = Object.entries(DEFAULT_PORTS).filter(([name, port]) =>
    Object.entries(ports).some(([n, p]) => n === name && p !== port)
  );
  return `
  Open        ${environment.GRAFANA_URL}/a/scs-leitstand-app/overview
              in ${GRAFANA_NAMES[kind]}

  Sign in as  operator@example.org   drafts and publishes
              drafter@example.org    drafts, others publish
              reader@example.org     reads only
              admin@example.org      administers            password of all: leitstand
${kind === 'home' ? "              customer@example.org   is in the customers' organisation, which has nothing internal\n" : ''}
  Customers   ${environment.STATUS_URL}/
  Scenarios   ${environment.WORLD_URL}/${scenario === 'none' ? '' : `   (on: ${scenario})`}
  Behind it   Prometheus ${environment.PROMETHEUS_URL}, Alertmanager ${environment.ALERTMANAGER_URL}

  Try         1. Let an OSD die on the scenarios page; the alert arrives in the inbox within half a minute.
              2. As operator: Inbox, "Draft incident", read what customers will read, "Publish".
              3. Look at the customers' page, and at the Ceph page, where the incident is drawn into the graphs.
              4. End the scenario, post an update, resolve. Then sign in as reader and see what she cannot do.
${moved.length > 0 ? `\n  Taken ports were replaced: ${moved.map(([name, port]) => `${name} (usually ${port})`).join(', ')}.\n` : ''}
  Ctrl-C stops everything.
`;
}
