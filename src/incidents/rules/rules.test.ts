import { LeitstandError } from '../../domain/errors/leitstandError';
import type { MappingDocument, MappingRule } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import type { StatusAnswer, StatusRequest } from '../../status/transport';
import { adminAccess } from './adminAccess';
import { joinSeen, parsePastAlerts, pastAlertsPath } from './pastAlerts';
import { isCorrection, ruleFromCorrection } from './ruleFromCorrection';
import { saveRules, serverRulesHome, settingsRulesHome } from './rulesHome';

const rule: MappingRule = {
  id: 'osd',
  match: [{ label: 'alertname', op: '=', value: 'CephOSDDown' }],
  component: { displayName: 'Block Storage' },
  impactType: 'Performance',
  severity: 50,
  title: { en: 'Slow', de: 'Langsam' },
  text: { en: 'Slow volumes', de: 'Langsame Volumes' },
  publish: 'automatically-without-review',
};
const document: MappingDocument = { version: 1, rules: [rule] };
const snapshot: Pick<StatusSnapshot, 'components' | 'impactTypes'> = {
  components: [
    { id: 'c1', displayName: 'Block Storage', labels: { region: 'a' }, activelyAffectedBy: [] },
    { id: 'c2', displayName: 'Compute', labels: { region: 'a' }, activelyAffectedBy: [] },
    { id: 'c3', displayName: 'Compute', labels: { region: 'b' }, activelyAffectedBy: [] },
  ],
  impactTypes: [
    { id: 't1', displayName: 'Performance' },
    { id: 't2', displayName: 'Outage' },
  ],
};
const labels = { alertname: 'CephOSDDown', cluster: 'a' };

const answer = (status: number, body?: unknown): StatusAnswer => ({ status, body, header: () => null });
const serverWith = (answers: Record<string, StatusAnswer>) => {
  const sent: StatusRequest[] = [];
  const home = serverRulesHome({
    kind: 'proxy',
    send: async (request) => {
      sent.push(request);
      return answers[`${request.method} ${request.path}`] ?? answer(404);
    },
  });
  return { home, sent };
};

describe('where rules live', () => {
  test('a refusal, and an answer that is none, are errors', async () => {
    await expect(
      serverWith({ 'GET /mapping-rules': answer(403, { message: 'no' }) }).home.read()
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(serverWith({ 'GET /mapping-rules': answer(200, 'hello') }).home.read()).rejects.toMatchObject({
      code: 'bad-answer',
    });
  });

  test('a server that does not say what is provisioned is read all the same', async () => {
    const { home } = serverWith({ 'GET /mapping-rules': answer(200, { data: document }) });
    expect(await home.read()).toEqual({ rules: [rule], isOfFile: false });
  });

  test.each([
    ['reconcile', true],
    ['seed', false],
  ])('provisioned with %s', async (mode, isOfFile) => {
    const objects = [{ kind: 'mapping', id: 'mapping', key: 'mapping', provisionedBy: 'm.yaml' }];
    const { home } = serverWith({
      'GET /mapping-rules': answer(200, { data: document }),
      'GET /provisioning': answer(200, { data: { mode, objects } }),
    });
    expect(await home.read()).toMatchObject({ file: 'm.yaml', isOfFile });
  });

  test('what somebody else saved in the meantime is not overwritten', async () => {
    const { home, sent } = serverWith({ 'GET /mapping-rules': answer(200, { data: document }) });
    const outcome = await saveRules(home, [], [{ ...rule, severity: 10 }]);
    expect(outcome).toEqual({ isSaved: false, theirs: { rules: [rule], isOfFile: false } });
    expect(sent.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('somebody else saves between the look and the write: the server refuses, and the outcome is what they saved', async () => {
    const theirs = { ...rule, severity: 90 };
    let stored = document;
    const home = serverRulesHome({
      kind: 'proxy',
      send: async ({ method, path, headers }) => {
        if (path !== '/mapping-rules') {
          return answer(404);
        }
        const version = `"${stored.rules[0]?.severity}"`;
        if (method === 'GET') {
          return { status: 200, body: { data: stored }, header: (name) => (name === 'ETag' ? version : null) };
        }
        const isStale = headers?.['If-Match'] !== '"90"';
        stored = { version: 1, rules: [theirs] };
        return isStale ? answer(412, { code: 'stale-edit', message: 'changed' }) : answer(204);
      },
    });
    expect(await saveRules(home, [], [rule])).toMatchObject({ isSaved: false, theirs: { rules: [theirs] } });
    expect(await saveRules(home, [], [theirs])).toEqual({ isSaved: true });
  });

  test('a 409 without any change of the rules is the server’s own reason', async () => {
    const { home } = serverWith({
      'GET /mapping-rules': answer(200, { data: document }),
      'PUT /mapping-rules': answer(409, { message: 'The mapping is provided by m.yaml' }),
    });
    await expect(saveRules(home, [], [rule])).rejects.toMatchObject({ code: 'conflict' });
  });

  test('in the settings the other settings stay as they are at that moment', async () => {
    const sent: unknown[] = [];
    const home = settingsRulesHome(async ({ method, body }) => {
      if (method === 'POST') {
        sent.push(body);
        return answer(200);
      }
      return answer(200, { enabled: true, pinned: true, jsonData: { publicUrl: 'https://x', mapping: document } });
    });
    expect(await saveRules(home, [], [rule])).toEqual({ isSaved: true });
    expect(sent).toEqual([
      { enabled: true, pinned: true, jsonData: { publicUrl: 'https://x', mapping: { version: 1, rules: [] } } },
    ]);
  });
});

describe('what has fired', () => {
  const matrix = (...series: Array<[Record<string, string>, number[]]>) => ({
    data: {
      resultType: 'matrix',
      result: series.map(([metric, at]) => ({ metric, values: at.map((minute) => [minute * 60, '1']) })),
    },
  });

  test('what is no answer of Prometheus is an error', () => {
    expect(() => parsePastAlerts('hello', 7, [])).toThrow(LeitstandError);
  });

  test('moments that follow each other are one time, replicas are one alert, heartbeats none', () => {
    const metric = { __name__: 'ALERTS', alertstate: 'firing', alertname: 'A' };
    const seen = parsePastAlerts(
      matrix(
        [{ ...metric, replica: '1' }, [15, 30, 90]],
        [{ ...metric, replica: '2' }, [45]],
        [{ alertname: 'Watchdog', severity: 'none' }, [15]]
      ),
      7,
      ['replica']
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]?.spans.map(({ from, to }) => [from / 60_000, to / 60_000])).toEqual([
      [0, 45],
      [75, 90],
    ]);
    expect(seen[0]?.labels).not.toHaveProperty('alertstate');
  });

  test('nothing is joined out of nothing', () => {
    expect(joinSeen([], [])).toEqual([]);
  });

  test.each<[7 | 30, string]>([
    [7, '900'],
    [30, '3600'],
  ])('%d days are some hundred moments, and each sample is looked at once', (days, step) => {
    const query = new URLSearchParams(pastAlertsPath(days, 'site="x"', 1_800_000_000_000).split('?')[1]);
    expect(query.get('step')).toBe(step);
    expect(query.get('query')).toBe(`last_over_time(ALERTS{alertstate="firing",site="x"}[${step}s])`);
    expect(Number(query.get('end')) - Number(query.get('start'))).toBe(days * 86_400);
  });
});

describe('a correction', () => {
  test('that says what the rule says is none', () => {
    expect(
      isCorrection(
        labels,
        { component: 'c1', impactType: 't1', severity: 50, title: { en: 'Slow ' } },
        document,
        snapshot
      )
    ).toBe(false);
  });

  test.each([
    ['severity', { severity: 90 }],
    ['component', { component: 'c2' }],
    ['impact type', { impactType: 't2' }],
    ['words', { text: { en: 'Slower volumes' } }],
  ])('of the %s is one', (_, correction) => {
    expect(isCorrection(labels, correction, document, snapshot)).toBe(true);
  });

  test('of an alert that no rule fits always is one, and its rule lacks what nobody wrote', () => {
    expect(isCorrection({ alertname: 'X' }, {}, document, snapshot)).toBe(true);
    const made = ruleFromCorrection('X', [], { severity: 10, title: { en: 'T' } }, snapshot, document, undefined, true);
    expect(made).toMatchObject({ id: 'x', severity: 10, impactType: '', title: { en: 'T', de: '' } });
  });

  test('as a new rule keeps the other words, names the component by what tells it apart, and never publishes by itself', () => {
    const made = ruleFromCorrection('osd', [], { component: 'c3' }, snapshot, document, rule, true);
    expect(made).toMatchObject({
      id: 'osd-2',
      component: { displayName: 'Compute', labels: { region: 'b' } },
      title: rule.title,
    });
    expect(made).not.toHaveProperty('publish');
  });

  test('of the rule itself keeps its conditions and its way of publishing', () => {
    const made = ruleFromCorrection('osd', [], { severity: 90 }, snapshot, document, rule, false);
    expect(made).toEqual({ ...rule, severity: 90 });
  });
});

test.each([
  ['the role in Grafana decides first', undefined, false, 'grafana-role'],
  ['nobody has said yet', undefined, true, 'unknown'],
  [
    'no token',
    { me: { authenticated: false, roles: [], can: { draft: false, publish: false, administer: false } } },
    true,
    'no-token',
  ],
  [
    'a publisher',
    { me: { authenticated: true, roles: [], can: { draft: true, publish: true, administer: false } } },
    true,
    'server-role',
  ],
])('%s: may not', (_, view, hasAction, because) => {
  expect(adminAccess(view, hasAction)).toEqual({ may: false, because });
});

test('servers without /me, servers without tokens, and what lives in Grafana leave it to Grafana', () => {
  expect(adminAccess({}, true)).toEqual({ may: true });
  expect(adminAccess(undefined, true, true)).toEqual({ may: true });
  const can = { draft: true, publish: true, administer: true };
  expect(adminAccess({ me: { authenticated: false, roles: [], can } }, true)).toEqual({ may: true });
});
