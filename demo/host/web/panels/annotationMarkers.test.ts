import type { DataFrame } from '@grafana/data';
import { annotationMarkers } from './annotationMarkers';

const frame = (columns: Record<string, unknown[]>): DataFrame => ({
  length: Math.max(...Object.values(columns).map(({ length }) => length)),
  fields: Object.entries(columns).map(([name, values]) => ({ name, values, type: 'other' as never, config: {} })),
});

describe('annotations of a panel', () => {
  it('are points, or periods when they end later than they began', () => {
    const markers = annotationMarkers([
      frame({
        time: [10, 20, 30, undefined],
        timeEnd: [undefined, 25, 30, 40],
        title: ['a', 'b', 'c', 'd'],
        isRegion: [false, true, true, true],
      }),
    ]);
    expect(markers.map(({ time, timeEnd, title }) => [time, timeEnd, title])).toEqual([
      [10, undefined, 'a'],
      [20, 25, 'b'],
      [30, undefined, 'c'],
    ]);
  });

  it('carry text, tags and colour where given', () => {
    const [marker] = annotationMarkers([
      frame({ time: [1], text: ['x'], tags: [['incident', 'ceph']], color: ['red'] }),
    ]);
    expect(marker).toEqual({
      time: 1,
      timeEnd: undefined,
      title: '',
      text: 'x',
      tags: ['incident', 'ceph'],
      color: 'red',
    });
    expect(annotationMarkers()).toEqual([]);
  });
});
