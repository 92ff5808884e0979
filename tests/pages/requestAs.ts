import { request, type APIRequestContext } from '@playwright/test';
import { grafanaUrl, STATE_FILES, type UserName } from '../environment';

/** Asks Grafana's interfaces as a user who has signed in; to be disposed of. */
export function requestAs(user: UserName): Promise<APIRequestContext> {
  return request.newContext({ baseURL: grafanaUrl(), storageState: STATE_FILES[user] });
}
