import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';

import { type CliContext, ownFolder } from './environment';
import { isWorthRepeating } from './httpClient';
import { readPrivateFile, writePrivateFile } from './privateFile';

/**
 * Does something that must not be done twice. Key and body are kept on disk until the server has answered, so that the same command given again after a
 * broken connection sends the very same request (with the same times) and is answered what the first one was.
 * `command` names the invocation: server and arguments.
 */
export async function untilAnswered<T>(
  context: CliContext,
  command: readonly string[],
  makeBody: () => Promise<unknown>,
  work: (key: string, body: unknown) => Promise<T>
): Promise<T> {
  const name = createHash('sha256').update(JSON.stringify(command)).digest('hex').slice(0, 32);
  const file = `${ownFolder(context, 'state')}/pending/${name}.json`;
  const kept = readPrivateFile(file);
  const pending = isPending(kept) ? kept : { key: randomUUID(), body: await makeBody() };
  if (pending === kept) {
    context.tell('The same command was given before and not answered; the same request is sent again.');
  } else {
    writePrivateFile(file, pending);
  }
  try {
    const result = await work(pending.key, pending.body);
    rmSync(file, { force: true });
    return result;
  } catch (error) {
    if (!isWorthRepeating(error)) {
      rmSync(file, { force: true });
    }
    throw error;
  }
}

function isPending(value: unknown): value is { key: string; body: unknown } {
  return (
    typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && 'body' in value
  );
}
