import { config } from '@grafana/runtime';

/** Who is signed in to Grafana, as silences name their author. */
export function signedInName(): string {
  const { login, email, name } = config.bootData.user;
  return login || email || name;
}
