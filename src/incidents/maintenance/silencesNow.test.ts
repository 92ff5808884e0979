import type { Silence, SilenceSource } from '../../domain/silences/model';
import { silencesNow } from './silencesNow';

const ALERTMANAGER: SilenceSource = { kind: 'alertmanager', uid: 'am' };
const GRAFANA: SilenceSource = { kind: 'grafana', uid: 'grafana' };
const silence = (id: string, source: SilenceSource): Silence => ({
  ...{ id, source, state: 'active', matchers: [], comment: '', createdBy: 'olga' },
  ...{ startsAt: '2026-11-24T01:00:00.000Z', endsAt: '2026-11-24T03:00:00.000Z' },
});
const reading = {
  sources: [ALERTMANAGER, GRAFANA],
  silences: [silence('old', ALERTMANAGER), silence('kept', GRAFANA)],
};

const idsOf = (silences: Silence[]) => silences.map(({ id }) => id);

test('are those that are stored now, not those of the last reading', async () => {
  const stored = [silence('new', ALERTMANAGER), silence('kept', GRAFANA)];
  expect(idsOf(await silencesNow(reading, async () => ({ silences: stored, warnings: [] })))).toEqual(['new', 'kept']);
});

test('of an Alertmanager that does not answer, are those it had', async () => {
  const warnings = [{ source: ALERTMANAGER, error: new Error('connection refused') }];
  const found = await silencesNow(reading, async () => ({ silences: [silence('kept', GRAFANA)], warnings }));
  expect(idsOf(found).sort()).toEqual(['kept', 'old']);
  expect(idsOf(await silencesNow(reading, () => Promise.reject(new Error('nobody answers'))))).toEqual(['old', 'kept']);
});
