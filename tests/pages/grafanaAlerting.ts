import { expect, type APIRequestContext } from '@playwright/test';
import { requestAs } from './requestAs';

const FOLDER = 'leitstand-specs';
const ALERTMANAGER = '/api/alertmanager/grafana/api/v2';
/** Grafana looks at its rules no oftener. */
const EVERY_SECONDS = 10;
/** What is stored this way can be changed and deleted by the same way. */
const HEADERS = { 'X-Disable-Provenance': 'true' };

/** A silence as Grafana's own Alertmanager tells of it. */
export interface GrafanaSilence {
  id: string;
  status: { state: string };
  comment: string;
  createdBy: string;
  startsAt: string;
  endsAt: string;
  matchers: Array<{ name: string; value: string; isEqual: boolean; isRegex: boolean }>;
}

/** Whether this Grafana evaluates rules of its own; the plugin host does not. */
export async function hasOwnAlerting(): Promise<boolean> {
  const admin = await requestAs('admin');
  const answer = await admin.get('/api/v1/provisioning/alert-rules');
  await admin.dispose();
  return answer.ok();
}

/** An alert of a rule that Grafana manages; `seen` is a label that tells it from those of other runs. */
export interface GrafanaAlert {
  alertname: string;
  seen: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** Lets a rule that Grafana manages fire until the function is called that it resolves with, as soon as Grafana's Alertmanager has the alert. */
export async function fireInGrafana({
  alertname,
  seen,
  labels,
  annotations,
}: GrafanaAlert): Promise<() => Promise<void>> {
  const admin = await requestAs('admin');
  await admin.post('/api/folders', { data: { uid: FOLDER, title: 'Specs' } });
  const group = `/api/v1/provisioning/folder/${FOLDER}/rule-groups/${seen}`;
  const rule = {
    ...{ orgID: 1, uid: seen, title: alertname, folderUID: FOLDER, ruleGroup: seen, labels: { ...labels, seen } },
    ...{ annotations, condition: 'A', for: '0s', noDataState: 'OK', execErrState: 'Error' },
    data: [{ refId: 'A', datasourceUid: '__expr__', model: { refId: 'A', type: 'math', expression: '1 == 1' } }],
  };
  const stored = await admin.put(group, {
    headers: HEADERS,
    data: { title: seen, folderUid: FOLDER, interval: EVERY_SECONDS, rules: [rule] },
  });
  expect(stored.ok(), `PUT ${group}: ${await stored.text()}`).toBe(true);
  await expect.poll(() => grafanaAlert(admin, seen), { timeout: 90_000 }).toBeDefined();
  return async () => {
    const deleted = await admin.delete(group, { headers: HEADERS });
    expect(deleted.ok(), `DELETE ${group}`).toBe(true);
    await admin.dispose();
  };
}

/** The alert as Grafana's Alertmanager has it; undefined if it does not fire. */
export async function grafanaAlert(
  request: APIRequestContext,
  seen: string
): Promise<{ fingerprint: string; status: { silencedBy: string[] } } | undefined> {
  const answer = await request.get(`${ALERTMANAGER}/alerts?filter=${encodeURIComponent(`seen="${seen}"`)}`);
  const alerts: Array<{ fingerprint: string; status: { silencedBy: string[] } }> = await answer.json();
  return alerts[0];
}

/** The silences of Grafana's Alertmanager whose comment has these words. */
export async function grafanaSilences(request: APIRequestContext, words: string): Promise<GrafanaSilence[]> {
  const all: GrafanaSilence[] = await (await request.get(`${ALERTMANAGER}/silences`)).json();
  return all.filter(({ comment }) => comment.includes(words));
}
