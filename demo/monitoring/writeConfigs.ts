import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { DEMO_PACE, mapsIn, shortenFor } from './shortenFor';
import type { AlertInbox, MonitoringPorts } from './start';

export interface ConfigFiles {
  prometheus: string;
  alertmanager: string;
  blackbox: string;
}

const SCRAPE_SECONDS = 5;
const SLOW_SCRAPE_SECONDS = 10;

/** Writes the shipped configuration, with this machine's addresses and shorter times, below `folder`. */
export function writeConfigs(root: string, folder: string, ports: MonitoringPorts, inbox?: AlertInbox): ConfigFiles {
  mkdirSync(path.join(folder, 'rules'), { recursive: true });
  for (const [name, text] of shippedRules(root)) {
    writeFileSync(path.join(folder, 'rules', name), shortenFor(text, DEMO_PACE));
  }
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const shipped = (...names: string[]) => readFileSync(path.join(root, 'provisioning', ...names), 'utf8');
  return {
    prometheus: write('prometheus.yml', prometheusConfig(shipped('prometheus', 'prometheus.files.yml'), folder, ports)),
    alertmanager: write('alertmanager.yml', alertmanagerConfig(shipped('alertmanager', 'alertmanager.yml'), inbox)),
    blackbox: write('blackbox.yml', shipped('prometheus', 'blackbox.yml')),
  };
}

/** Names and texts of the rules files that Leitstand ships. */
export function shippedRules(root: string): Array<[string, string]> {
  const folder = path.join(root, 'rules');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.rules.yml'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
}

/** The names of docker-compose.yaml's services become addresses of this machine. */
function prometheusConfig(shipped: string, folder: string, ports: MonitoringPorts): string {
  const addresses: Record<string, string> = {
    'alertmanager:9093': `127.0.0.1:${ports.alertmanager}`,
    'blackbox-exporter:9115': `127.0.0.1:${ports.blackbox}`,
    'node-exporter:9100': `127.0.0.1:${ports.nodeExporter}`,
    'localhost:9090': `127.0.0.1:${ports.prometheus}`,
    '/etc/prometheus/rules/': `${path.join(folder, 'rules')}/`,
    '/etc/prometheus/targets/': `${path.join(folder, 'targets')}/`,
  };
  const text = Object.entries(addresses).reduce((all, [name, address]) => all.replaceAll(name, address), shipped);
  const document = parseDocument(text);
  document.setIn(['global', 'scrape_interval'], `${SCRAPE_SECONDS}s`);
  document.setIn(['global', 'scrape_timeout'], `${SCRAPE_SECONDS}s`);
  document.setIn(['global', 'evaluation_interval'], `${SCRAPE_SECONDS}s`);
  for (const job of mapsIn(document.get('scrape_configs'))) {
    // Exporters of slow things are scraped seldom, though not as seldom as at a site.
    if (job.has('scrape_interval')) {
      job.set('scrape_interval', `${SLOW_SCRAPE_SECONDS}s`);
      job.set('scrape_timeout', `${SLOW_SCRAPE_SECONDS}s`);
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** Without an inbox, whose URL then leads nowhere, nothing is sent. */
function alertmanagerConfig(shipped: string, inbox: AlertInbox | undefined): string {
  const text = shipped
    .replaceAll('http://status:3333', inbox?.url ?? '')
    .replaceAll('/etc/alertmanager/leitstand-token', inbox?.tokenFile ?? '');
  const document = parseDocument(text);
  if (inbox === undefined) {
    document.deleteIn(['route', 'routes']);
    document.setIn(['receivers'], [{ name: 'none' }]);
  }
  document.setIn(['route', 'group_wait'], '1s');
  document.setIn(['route', 'group_interval'], `${SCRAPE_SECONDS}s`);
  return document.toString({ lineWidth: 0 });
}
