import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chooseGrafana } from './grafana';

/** A PATH whose `docker` fails for the given sub commands and succeeds for all others. */
function pathWithDocker(failing: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-docker-'));
  const program = path.join(folder, 'docker');
  writeFileSync(program, `#!/bin/sh\ncase "$1" in ${[...failing, 'never'].join('|')}) exit 1;; esac\n`);
  chmodSync(program, 0o755);
  return folder;
}

const said: string[] = [];
const choose = (env: NodeJS.ProcessEnv) => chooseGrafana(env, (line) => said.push(line));
beforeEach(() => said.splice(0));

test.each([
  ['an explicit wish', { LEITSTAND_GRAFANA: 'host', GRAFANA_HOME: '/somewhere', PATH: pathWithDocker([]) }, 'host'],
  ['an installation before a container', { GRAFANA_HOME: '/somewhere', PATH: pathWithDocker([]) }, 'home'],
  ['a container whose image is there', { PATH: pathWithDocker([]) }, 'docker'],
  ['a container whose image can be fetched', { PATH: pathWithDocker(['image']) }, 'docker'],
  ['the plugin host where no engine answers', { PATH: pathWithDocker(['info']) }, 'host'],
  ['the plugin host without docker', { PATH: mkdtempSync(path.join(tmpdir(), 'leitstand-empty-')) }, 'host'],
])('takes %s', (_, env, kind) => {
  expect(choose(env)).toBe(kind);
});

test('says so when an engine answers but the image cannot be had', () => {
  expect(choose({ PATH: pathWithDocker(['image', 'pull']) })).toBe('host');
  expect(said.join('\n')).toContain('cannot be had');
});
