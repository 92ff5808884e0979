/** A system call: `thread` made it (of a program with one thread: the process), `text` is what strace noted of it. */
export interface Call {
  thread: string;
  text: string;
}

/**
 * The system calls between each request for a new incident and its answer, in the order strace saw them: while strace notes a call, its process stands still,
 * so what one process does because of another's call stands after it.
 */
export function callsOfRequests(trace: string): Call[][] {
  const found: Call[][] = [];
  let current: Call[] | undefined;
  for (const call of whole(trace.split('\n'))) {
    if (/^read\(.*"POST \/incidents/.test(call.text)) {
      current = [];
    } else if (/^writev?\(.*HTTP\/1\.1 201/.test(call.text) && current) {
      found.push(current);
      current = undefined;
    } else {
      current?.push(call);
    }
  }
  return found;
}

/**
 * strace breaks the line of a call during which another thread's is noted: `7 read(5,  <unfinished ...>`, later `7 <... read resumed>"POST …", 9) = 9`.
 * Such a call stands here where it ended; what it was given stands where it began, so that an answer counts from its beginning.
 */
function whole(lines: readonly string[]): Call[] {
  const begun = new Map<string, string>();
  return lines.map((line) => {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const unfinished = /^(.*?) *<unfinished \.\.\.>$/.exec(text)?.[1];
    if (unfinished !== undefined) {
      begun.set(thread, unfinished);
      return { thread, text };
    }
    const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)?.[1];
    return { thread, text: rest === undefined ? text : `${begun.get(thread) ?? ''}${rest}` };
  });
}
