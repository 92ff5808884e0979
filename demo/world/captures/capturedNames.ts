import index from './index.json';

const CAPTURES: Record<string, Array<{ files: number[] }>> = index.metrics;

/** Names of all metrics that one of these captures has. */
export function capturedNames(captures: string[]): string[] {
  const positions = captures.map((capture) => index.files.findIndex(({ name }) => name === capture));
  return Object.entries(CAPTURES)
    .filter(([, known]) => known.some(({ files }) => files.some((file) => positions.includes(file))))
    .map(([name]) => name);
}
