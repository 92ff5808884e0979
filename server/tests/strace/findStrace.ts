import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

import { debianProgram, type Program } from '../../../bench/debianProgram';

/** Strace, and whether it may look at processes it starts, and at ones that run already. */
export interface Strace extends Program {
  mayTrace: boolean;
  mayAttach: boolean;
}

/** Finds strace (the Debian package if it is not installed) and tries what this system allows it. */
export function findStrace(): Strace {
  const program = debianProgram('strace', ['strace', 'libunwind8']);
  const options = { env: { ...process.env, ...program.environment } };
  const mayTrace = spawnSync(program.file, ['-o', '/dev/null', 'true'], options).status === 0;
  let other: ChildProcess | undefined;
  try {
    other = spawn('sleep', ['60'], { stdio: 'ignore' });
    // With a program of its own strace ends only when both have: it is asked to leave by the time limit, and says why it could not begin.
    const told = spawnSync('timeout', ['--signal=INT', '1', program.file, '-o', '/dev/null', '-p', String(other.pid)], {
      ...options,
      encoding: 'utf8',
    }).stderr;
    return { ...program, mayTrace, mayAttach: mayTrace && !/not permitted/i.test(told) };
  } finally {
    other?.kill('SIGKILL');
  }
}
