import path from 'node:path';

/** The addresses and logins the specs run against: the demo's, or those of any other installation. */
export interface Login {
  email: string;
  password: string;
}

export type UserName = 'operator' | 'drafter' | 'reader' | 'admin' | 'customer';

const AUTH_FOLDER = path.join(process.cwd(), 'playwright', '.auth');

/** Where the sign-in project keeps each user's cookies. */
export const STATE_FILES: Record<UserName, string> = {
  operator: path.join(AUTH_FOLDER, 'operator.json'),
  drafter: path.join(AUTH_FOLDER, 'drafter.json'),
  reader: path.join(AUTH_FOLDER, 'reader.json'),
  admin: path.join(AUTH_FOLDER, 'admin.json'),
  customer: path.join(AUTH_FOLDER, 'customer.json'),
};

/** An address from the environment; throws with its name when it is missing. */
function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run the specs with "npm run e2e", or name the installation to test.`);
  }
  return value.replace(/\/$/, '');
}

export const grafanaUrl = () => required('GRAFANA_URL');
export const statusUrl = () => required('STATUS_URL');
export const worldUrl = () => required('WORLD_URL');
export const prometheusUrl = () => required('PROMETHEUS_URL');
export const alertmanagerUrl = () => required('ALERTMANAGER_URL');
export const issuerUrl = () => required('IDP_URL');

/** A user's login: `LEITSTAND_OPERATOR_LOGIN`, `LEITSTAND_OPERATOR_PASSWORD`, … or the demo's. */
export function loginOf(user: UserName): Login {
  const prefix = `LEITSTAND_${user.toUpperCase()}`;
  return {
    email: process.env[`${prefix}_LOGIN`] ?? `${user}@example.org`,
    password: process.env[`${prefix}_PASSWORD`] ?? 'leitstand',
  };
}
