import { isActive } from './isActive';
import { isMaintenance } from './isMaintenance';
import { phaseName } from './phaseName';

const span = (beganAt: string | null, endedAt: string | null) => ({ beganAt, endedAt });
const impact = (severity?: number) => ({ reference: 'c', type: 't', severity });

describe('isActive', () => {
  const noon = '2026-05-01T12:00:00Z';

  it.each([
    ['begun, open', span('2026-05-01T11:00:00Z', null), true],
    ['begins right now', span(noon, null), true],
    ['no begin, open', span(null, null), true],
    ['a running maintenance with its end planned', span('2026-05-01T11:00:00Z', '2026-05-01T13:00:00Z'), true],
    ['planned for later', span('2026-05-01T13:00:00Z', '2026-05-01T14:00:00Z'), false],
    ['ends right now', span('2026-05-01T11:00:00Z', noon), false],
    ['over, written in another zone', span('2026-05-01T09:00:00+02:00', '2026-05-01T13:30:00+02:00'), false],
  ])('%s', (_name, incident, active) => {
    expect(isActive(incident, noon)).toBe(active);
    expect(isActive(incident, Date.parse(noon))).toBe(active);
  });
});

describe('isMaintenance', () => {
  it('is one as soon as one impact has severity 0', () => {
    expect(isMaintenance({ affects: [impact(60), impact(0)] })).toBe(true);
  });

  it('is none without impacts, with a missing severity or with severity 1', () => {
    for (const affects of [[], [impact()], [impact(1)]]) {
      expect(isMaintenance({ affects })).toBe(false);
    }
  });
});

describe('C02 phaseName', () => {
  const phases = [
    { generation: 1, phases: ['Scheduled', 'Open', 'Checking', 'Done'] },
    { generation: 2, phases: ['New', 'Closed'] },
  ];

  it('looks into the generation the incident refers to, not the current one', () => {
    expect(phaseName(phases, { generation: 1, order: 3 })).toBe('Done');
  });

  it('is undefined for an unknown generation or order and without a phase', () => {
    expect(phaseName(phases, { generation: 3, order: 0 })).toBeUndefined();
    expect(phaseName(phases, { generation: 2, order: 2 })).toBeUndefined();
    expect(phaseName(phases, undefined)).toBeUndefined();
  });
});
