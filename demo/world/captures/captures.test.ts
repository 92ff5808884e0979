import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildIndex } from './buildIndex';
import { parseExposition } from './parseExposition';

const INDEX = path.join(__dirname, 'index.json');
const CAPTURES = path.resolve(__dirname, '../../../../shared/captures');

// A clone has the index, but not always the captures it was made from.
const whereCapturesAre = existsSync(CAPTURES) ? test : test.skip;

whereCapturesAre('the stored index is what the captures say', () => {
  expect(JSON.parse(readFileSync(INDEX, 'utf8'))).toEqual(buildIndex(CAPTURES));
});

test('escaped label values, derived series, special values and repeated TYPE blocks are read as Prometheus does', () => {
  const text = `# TYPE a counter
a{path="C:\\\\x",quote="say \\"hi\\", {b}"} 1e3 1700000000000
# TYPE h histogram
h_bucket{le="+Inf"} 2
h_sum 0.5
# TYPE a counter
a +Inf
plain NaN
`;
  expect(parseExposition(text)).toEqual([
    { name: 'a', type: 'counter', labels: { path: 'C:\\x', quote: 'say "hi", {b}' }, value: 1000 },
    { name: 'h_bucket', type: 'histogram', labels: { le: '+Inf' }, value: 2 },
    { name: 'h_sum', type: 'histogram', labels: {}, value: 0.5 },
    { name: 'a', type: 'counter', labels: {}, value: Infinity },
    { name: 'plain', type: 'untyped', labels: {}, value: NaN },
  ]);
});

test('a line that is neither comment nor sample is an error that names it', () => {
  expect(() => parseExposition('a 1\n<html>')).toThrow('Line 2');
});
