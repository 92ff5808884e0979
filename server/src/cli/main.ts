import { runCommand } from './runCommand';

runCommand(process.argv.slice(2), { environment: process.env, print: console.log, tell: console.error }).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  }
);
