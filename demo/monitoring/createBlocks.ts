import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Writes chunks of samples in OpenMetrics format to a file, and from there blocks into a TSDB that no Prometheus uses.
 * Resolves with the number of samples. Throws what promtool says when it refuses one.
 */
export async function createBlocks(
  promtool: string,
  data: string,
  file: string,
  sources: Array<Iterable<string> | AsyncIterable<string>>
): Promise<number> {
  const out = createWriteStream(file);
  let samples = 0;
  for (const source of sources) {
    for await (const chunk of source) {
      samples += countLines(chunk);
      if (!out.write(chunk)) {
        await once(out, 'drain');
      }
    }
  }
  out.end('# EOF\n');
  await once(out, 'finish');
  try {
    await run(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', '--quiet', file, data]);
  } finally {
    rmSync(file, { force: true });
  }
  return samples;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
