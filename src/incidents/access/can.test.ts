import type { Capabilities, Me } from '../../domain/status/access';
import { ABILITIES, FEATURE_OF } from '../../status/ability';
import { parseCapabilities } from '../../status/parseAccess';
import type { StatusView } from '../../status/readStatus';
import type { RecognisedServer } from '../../status/recognisedServer';
import { can } from './can';

const WRITES = { write: true };
const me = (rights: Partial<Me['can']>, authenticated = true): Me => ({
  authenticated,
  roles: authenticated ? ['viewer'] : [],
  can: { draft: false, publish: false, administer: false, ...rights },
});
const EVERYTHING = me({ draft: true, publish: true, administer: true });

const everyFeature: Capabilities | undefined = parseCapabilities({
  server: 'leitstand',
  version: '1.0.0',
  features: Object.fromEntries(Object.values(FEATURE_OF).map((feature) => [feature, true])),
});

const view = (who: Me | undefined, capabilities?: Capabilities, server?: RecognisedServer): StatusView => ({
  snapshot: { components: [], impactTypes: [], severities: [], phases: [], incidents: [], updates: {} },
  me: who,
  capabilities,
  server,
  alertLinks: [],
});
const reference = (kind: RecognisedServer['kind'], phaseWrites: RecognisedServer['phaseWrites']): StatusView =>
  view(undefined, undefined, { kind, phaseWrites, refusesReadsWithToken: false });

const whatMay = (of: StatusView) => ABILITIES.filter((ability) => can(ability, of, WRITES).may);

test('on our server somebody with every right may everything', () => {
  expect(whatMay(view(EVERYTHING, everyFeature))).toEqual([...ABILITIES]);
});

test('v1.0.0 publishes and changes no impact; v1.0.1 changes impacts, if its database lets it publish', () => {
  expect(whatMay(reference('reference-v1.0.0', 'work'))).toEqual(['publish', 'draft', 'manage']);
  expect(whatMay(reference('reference-v1.0.1', 'work'))).toEqual(['publish', 'draft', 'changeImpacts', 'manage']);
  expect(can('publish', reference('reference-v1.0.1', 'untested'), WRITES)).toMatchObject({
    may: false,
    because: expect.stringContaining('has not been checked yet'),
  });
  expect(can('publish', reference('reference-v1.0.1', 'refused'), WRITES)).toMatchObject({
    may: false,
    because: expect.stringContaining('version 1.0.0, or the column phases.name made nullable'),
  });
  expect(can('publish', reference('unknown', 'refused'), WRITES).may).toBe(false);
  expect(can('publish', reference('unknown', 'untested'), WRITES).may).toBe(true);
});

test('C11 where an incident cannot be reopened, one that follows it up is offered', () => {
  expect(can('reopen', reference('reference-v1.0.0', 'work'), WRITES)).toEqual({
    may: false,
    because: 'This status page server cannot reopen an incident. Draft one that follows it up instead.',
  });
  expect(can('reopen', view(EVERYTHING, everyFeature), WRITES)).toEqual({ may: true });
});

test('every lack is said in a sentence of its own', () => {
  const nothing = reference('reference-v1.0.1', 'refused');
  const said = ABILITIES.map((ability) => can(ability, nothing, WRITES)).flatMap((answer) =>
    answer.may ? [] : [answer.because]
  );
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
});

test.each([
  ['who may only draft', me({ draft: true }), 'publish', /somebody who may publish/],
  ['who may only read', me({}), 'publish', /does not let you publish/],
  ['who may only read', me({}), 'draft', /does not let you write drafts/],
  ['who may publish', me({ draft: true, publish: true }), 'manage', /Only administrators/],
  ['who has no session of the login provider', me({}, false), 'publish', /sign in to Grafana through your login/],
] as const)('%s is told why %s', (_, who, ability, because) => {
  expect(can(ability, view(who, everyFeature), WRITES)).toMatchObject({
    may: false,
    because: expect.stringMatching(because),
  });
});

test('who may draft may draft, and who may read sees what the server measures', () => {
  expect(can('drafts', view(me({ draft: true }), everyFeature), WRITES)).toEqual({ may: true });
  expect(can('truthGap', view(me({}), everyFeature), { write: false })).toEqual({ may: true });
});

test('without the action in Grafana nobody writes, whoever they are to the server', () => {
  expect(can('publish', view(EVERYTHING, everyFeature), { write: false })).toMatchObject({
    may: false,
    because: expect.stringContaining('your role in Grafana'),
  });
});

test('before the status page was read nothing may be done', () => {
  expect(can('publish', undefined, WRITES).may).toBe(false);
});

test('a server that asks nobody for a token lets everybody do what it says', () => {
  const everybody = me({ draft: true, publish: true, administer: true }, false);
  expect(can('retire', view(everybody, everyFeature), WRITES)).toEqual({ may: true });
});
