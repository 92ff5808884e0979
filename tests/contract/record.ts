// npx tsx tests/contract/record.ts <address> <name>: writes down what a server answers to every scenario.
// The server must be fresh, and begin with provisioning.yaml of this folder.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { corsTransport } from '../../src/status/corsTransport';
import { createStatusClient } from '../../src/status/statusClient';
import { recordingTransport, type Recording } from './exchange';
import { SCENARIOS } from './scenarios';

async function record(address: string, name: string): Promise<void> {
  const recording: Recording = {};
  for (const [scenario, run] of Object.entries(SCENARIOS)) {
    const exchanges: Recording[string] = [];
    const transport = recordingTransport(corsTransport(address), exchanges);
    try {
      await run(createStatusClient(transport), transport);
    } catch (error) {
      console.log(`${scenario}: ${error instanceof Error ? error.message : String(error)}`);
    }
    recording[scenario] = exchanges;
  }
  const file = path.join('tests/contract/recorded', `${name}.json`);
  writeFileSync(file, `${JSON.stringify(recording, null, 1)}\n`);
}

const [address, name] = process.argv.slice(2);
if (address === undefined || name === undefined) {
  throw new Error('usage: npx tsx tests/contract/record.ts <address> <name>');
}
void record(address, name);
