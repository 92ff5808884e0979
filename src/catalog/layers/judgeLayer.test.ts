import { judgeLayer } from './judgeLayer';
import { LAYERS, type Layer } from './layers';

const layer = (id: Layer['id']): Layer => {
  const found = LAYERS.find((each) => each.id === id);
  if (!found) {
    throw new Error(`no layer ${id}`);
  }
  return found;
};

describe('judgeLayer', () => {
  it.each([
    ['healthy cluster', [0, 0, 0], 'good', []],
    ['one OSD down', [1, 0, 1], 'warning', ['cephHealth', 'osdsDown']],
    ['clients blocked in a cluster that only warns', [1, 3, 1], 'critical', ['pgsInactive', 'cephHealth', 'osdsDown']],
    ['cluster in error', [2, 0, 0], 'critical', ['cephHealth']],
  ])('%s', (_, answers, state, sentences) => {
    const verdict = judgeLayer(layer('storage'), answers);
    expect(verdict.state).toBe(state);
    expect(verdict.findings.map((finding) => finding.sentence)).toEqual(sentences);
    expect(verdict.missing).toEqual([]);
  });

  it('is unknown, not good, when no exporter answers', () => {
    expect(judgeLayer(layer('hardware'), [undefined, undefined])).toEqual({
      state: 'unknown',
      findings: [],
      missing: ['ipmi-exporter', 'smartctl-exporter'],
    });
  });

  it('judges by what answers and names what does not', () => {
    expect(judgeLayer(layer('iaas'), [0, undefined, undefined])).toMatchObject({
      state: 'good',
      missing: ['openstack-exporter'],
    });
    expect(judgeLayer(layer('iaas'), [2, undefined, undefined]).state).toBe('critical');
  });

  it('names the API that does not answer, and no exporter, where that is why something is not seen', () => {
    const verdict = judgeLayer(layer('iaas'), [0, undefined, 0, 1, 0]);
    expect(verdict).toMatchObject({ state: 'warning', missing: [] });
    expect(verdict.findings.map(({ sentence }) => sentence)).toEqual(['novaSilent']);
    expect(judgeLayer(layer('iaas'), [0, undefined, undefined, 1, 0]).missing).toEqual(['openstack-exporter']);
  });

  it('takes NaN for no answer', () => {
    expect(judgeLayer(layer('storage'), [NaN, NaN, NaN]).state).toBe('unknown');
  });

  it('tells a filling disk from a full one', () => {
    expect(judgeLayer(layer('node'), [0, 0.84, 0]).state).toBe('good');
    expect(judgeLayer(layer('node'), [0, 0.85, 0]).state).toBe('warning');
    expect(judgeLayer(layer('node'), [0, 0.95, 0]).state).toBe('critical');
  });
});
