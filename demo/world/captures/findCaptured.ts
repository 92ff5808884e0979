import index from './index.json';

const CAPTURES: Record<string, Array<{ type: string; labels: string[]; files: number[] }>> = index.metrics;

/** Type and label names of a metric in the first of these captures that has it, or undefined. */
export function findCaptured(metric: string, captures: string[]): { type: string; labels: string[] } | undefined {
  const known = CAPTURES[metric] ?? [];
  for (const capture of captures) {
    const position = index.files.findIndex(({ name }) => name === capture);
    const found = known.find(({ files }) => files.includes(position));
    if (found) {
      return found;
    }
  }
  return undefined;
}
