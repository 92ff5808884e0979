import type { Severity } from './model';
import { severityRanges } from './severityRanges';
import { checkBands, severityWrites, type EditedBand } from './severityWrites';

const STORED: Severity[] = [
  { displayName: 'operational', value: 33 },
  { displayName: 'limited', value: 66 },
  { displayName: 'broken', value: 100 },
];
const edited = (...bands: Array<[string, number, string?]>): EditedBand[] =>
  bands.map(([displayName, value, was]) => ({ displayName, value, was }));

/** Does what a server does: no two bands have one name or value at any time. */
const carriedOut = (after: EditedBand[]): Severity[] => {
  let bands = [...STORED];
  for (const write of severityWrites(STORED, after)) {
    if (write.kind === 'delete') {
      bands = bands.filter(({ displayName }) => displayName !== write.name);
      continue;
    }
    const others = write.kind === 'change' ? bands.filter(({ displayName }) => displayName !== write.name) : bands;
    const isTaken = others.some(
      ({ displayName, value }) => displayName === write.band.displayName || value === write.band.value
    );
    if (isTaken || (write.kind === 'change' && others.length === bands.length)) {
      throw new Error(`refused: ${JSON.stringify(write)}`);
    }
    bands = [...others, write.band];
  }
  return bands.sort((a, b) => a.value - b.value);
};

test('nothing changed: nothing is sent', () => {
  expect(
    severityWrites(
      STORED,
      edited(['operational', 33, 'operational'], ['limited', 66, 'limited'], ['broken', 100, 'broken'])
    )
  ).toEqual([]);
});

test.each<[string, EditedBand[]]>([
  [
    'one bound moves',
    edited(['operational', 40, 'operational'], ['limited', 66, 'limited'], ['broken', 100, 'broken']),
  ],
  [
    'one takes the bound that another leaves',
    edited(['operational', 66, 'operational'], ['limited', 80, 'limited'], ['broken', 100, 'broken']),
  ],
  [
    'two change places',
    edited(['operational', 66, 'operational'], ['limited', 33, 'limited'], ['broken', 100, 'broken']),
  ],
  [
    'two change names',
    edited(['limited', 33, 'operational'], ['operational', 66, 'limited'], ['broken', 100, 'broken']),
  ],
  [
    'all three go round',
    edited(['operational', 66, 'operational'], ['limited', 100, 'limited'], ['broken', 33, 'broken']),
  ],
  ['one goes, another takes its place', edited(['operational', 66, 'operational'], ['broken', 100, 'broken'])],
  [
    'a new one between',
    edited(['operational', 33, 'operational'], ['slow', 50], ['limited', 66, 'limited'], ['broken', 100, 'broken']),
  ],
  ['all are new', edited(['fine', 50], ['bad', 100])],
])('%s, without ever two alike', (_, after) => {
  expect(carriedOut(after)).toEqual(
    [...after].sort((a, b) => a.value - b.value).map(({ displayName, value }) => ({ displayName, value }))
  );
});

test('what is wrong with bands is told by band', () => {
  expect(checkBands(edited(['', 10], ['a', 101], ['b', 20], ['c', 20], ['b', 30.5]))).toEqual({
    faults: ['name-missing', 'value-range', 'name-twice', 'value-twice', 'name-twice'],
    lacksTop: true,
  });
  expect(checkBands(edited(['a', 100])).lacksTop).toBe(false);
});

test('ranges leave no gap from 0 to 100', () => {
  expect(severityRanges(STORED).map(({ displayName, from, to }) => [displayName, from, to])).toEqual([
    ['maintenance', 0, 0],
    ['operational', 1, 33],
    ['limited', 34, 66],
    ['broken', 67, 100],
  ]);
});

test('what lies above the highest band is unknown, and the server’s order does not matter', () => {
  expect(
    severityRanges([
      { displayName: 'b', value: 90 },
      { displayName: 'a', value: 10 },
    ]).map(({ displayName, from, to }) => [displayName, from, to])
  ).toEqual([
    ['maintenance', 0, 0],
    ['a', 1, 10],
    ['b', 11, 90],
    ['unknown', 91, 100],
  ]);
});
