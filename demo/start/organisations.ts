import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Grafana's number for the customers' organisation; `org_mapping` in provisioning/grafana names it too. */
export const CUSTOMERS_ORG_ID = 2;

/** The demo's own administrator, on loopback only: Grafana's default. */
const ADMIN = `Basic ${Buffer.from('admin:admin').toString('base64')}`;

/** Where this run's Grafana finds its provisioning files: a copy, because the customers' come later. */
export const provisioningOf = (runFolder: string): string => path.join(runFolder, 'provisioning');

/** Where the customers' dashboards of this run are. */
export const customerBoardsOf = (runFolder: string): string => path.join(runFolder, 'customer-boards');

/** Copies what Grafana reads at its start: the operators' organisation exists from the beginning. */
export function copyProvisioning(root: string, runFolder: string): void {
  for (const folder of ['plugins', 'datasources', 'dashboards', 'alerting']) {
    const from = path.join(root, 'provisioning', folder);
    cpSync(from, path.join(provisioningOf(runFolder), folder), { recursive: true });
  }
}

/**
 * Makes the customers' organisation in a Grafana that runs, and gives it its dashboards: Grafana can provision neither
 * an organisation nor anything into one that is not there. Throws with a sentence if Grafana refuses.
 */
export async function addCustomersOrganisation(options: {
  root: string;
  runFolder: string;
  grafanaUrl: string;
  publicUrl: string;
}): Promise<void> {
  const { root, runFolder, grafanaUrl, publicUrl } = options;
  const id = await organisationId(grafanaUrl);
  if (id !== CUSTOMERS_ORG_ID) {
    throw new Error(`Grafana gave the customers' organisation the number ${id}, provisioning/grafana says 2.`);
  }
  const customers = path.join(root, 'provisioning', 'customers');
  const boards = customerBoardsOf(runFolder);
  mkdirSync(boards, { recursive: true });
  const board = readFileSync(path.join(customers, 'boards', 'status.json'), 'utf8');
  writeFileSync(path.join(boards, 'status.json'), board.replaceAll('https://status.example.org', publicUrl));
  cpSync(path.join(customers, 'dashboards'), path.join(provisioningOf(runFolder), 'dashboards'), { recursive: true });
  await ask(grafanaUrl, 'POST', '/api/admin/provisioning/dashboards/reload');
}

async function organisationId(grafanaUrl: string): Promise<unknown> {
  const made = await ask(grafanaUrl, 'POST', '/api/orgs', { name: 'Customers' }, [409]);
  return made.orgId ?? (await ask(grafanaUrl, 'GET', '/api/orgs/name/Customers')).id;
}

async function ask(
  grafanaUrl: string,
  method: string,
  address: string,
  body?: object,
  alsoFine: number[] = []
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${grafanaUrl}${address}`, {
    method,
    headers: { authorization: ADMIN, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok && !alsoFine.includes(answer.status)) {
    throw new Error(`Grafana answered ${answer.status} to ${method} ${address}: ${await answer.text()}`);
  }
  const text: unknown = await answer.json();
  return typeof text === 'object' && text !== null ? Object.fromEntries(Object.entries(text)) : {};
}
