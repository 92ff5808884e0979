import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import Type, { type Static } from 'typebox';
import { readDocument, readText, ROOT } from './provisioning/files';
import { readAs } from './provisioning/readAs';

const Service = Type.Object({
  image: Type.Optional(Type.String()),
  build: Type.Optional(
    Type.Object({ context: Type.String(), dockerfile: Type.String(), target: Type.Optional(Type.String()) })
  ),
  ports: Type.Optional(Type.Array(Type.String())),
  environment: Type.Optional(Type.Record(Type.String(), Type.String())),
  volumes: Type.Optional(Type.Array(Type.String())),
  depends_on: Type.Optional(Type.Record(Type.String(), Type.Object({ condition: Type.Literal('service_healthy') }))),
  healthcheck: Type.Optional(Type.Object({ test: Type.Array(Type.String()) })),
});
const ComposeFile = Type.Object({
  services: Type.Record(Type.String(), Service),
  volumes: Type.Optional(Type.Record(Type.String(), Type.Null())),
});

const FILES = ['docker-compose.yaml', 'docker-compose.dex.yaml'];
const base = readAs(ComposeFile, 'docker-compose.yaml');
const dex = readAs(ComposeFile, 'docker-compose.dex.yaml');
const services = Object.entries(base.services);
const all = [...services, ...Object.entries(dex.services)];
const environmentOf = (name: string) => base.services[name]?.environment ?? {};

test('starts every part of the demo', () => {
  const parts = [
    'grafana',
    'status',
    'idp',
    'world',
    'prometheus',
    'alertmanager',
    'blackbox-exporter',
    'node-exporter',
  ];
  expect(Object.keys(base.services).sort()).toEqual(parts.sort());
});

test.each(all.filter(([, { build, image }]) => !build && image))(
  '%s is of a stock image with a version',
  (_name, { image }) => {
    expect(image).toMatch(/:v?\d+\.\d+\.\d+(-alpine)?$/);
  }
);

test('images that are built start from versions, too', () => {
  const from = [...readText('docker/Dockerfile').matchAll(/^ARG \w+_IMAGE=(.*)$/gm)].map(([, image]) => image);
  expect(from).toEqual([
    expect.stringMatching(/^grafana\/grafana:12\.(?:[4-9]|\d\d)\.\d+$/),
    expect.stringMatching(/^node:2\d-/),
  ]);
});

test.each(services)('%s listens on loopback only, is watched, and waits only for what is there', (_name, service) => {
  for (const port of service.ports ?? []) {
    expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  }
  expect(service.healthcheck?.test[0]).toBe('CMD');
  expect(Object.keys(base.services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
});

test('every file that is mounted or built from exists, every volume is declared', () => {
  const sources = all.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
  const dockerfiles = services.flatMap(([, { build }]) => (build ? [build.dockerfile] : []));
  const files = [...sources.filter((source) => source.startsWith('./')), ...dockerfiles];
  expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  const named = sources.filter((source) => !source.startsWith('.'));
  expect(named.sort()).toEqual(Object.keys({ ...base.volumes, ...dex.volumes }).sort());
});

test('what is mounted from the repository cannot be changed by a container', () => {
  const mounts = all.flatMap(([, { volumes = [] }]) => volumes.filter((volume) => volume.startsWith('./')));
  expect(mounts.filter((mount) => !mount.endsWith(':ro'))).toEqual([]);
});

test('every variable that provisioning files name is set where they are read', () => {
  const named = (file: string) => [...readText(file).matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);
  const missing = (service: string, files: string[]) =>
    files.flatMap(named).filter((name) => !(name in environmentOf(service)));
  const grafana = ['plugins', 'datasources', 'dashboards'].map((folder) => `provisioning/${folder}/leitstand.yaml`);
  expect(
    missing('grafana', [...grafana, ...['keycloak', 'dex'].map((name) => `provisioning/grafana/${name}.ini`)])
  ).toEqual([]);
  expect(
    missing(
      'status',
      ['keycloak', 'dex'].map((name) => `provisioning/status/config.${name}.yaml`)
    )
  ).toEqual([]);
  expect(missing('idp', ['provisioning/keycloak/leitstand-realm.json'])).toEqual([]);
});

test('addresses inside are names of services, addresses for browsers are published ports', () => {
  const published = services.flatMap(([, { ports = [] }]) => ports.map((port) => `localhost:${port.split(':')[1]}`));
  const inside = Object.keys(base.services);
  const urls = all.flatMap(([, { environment = {} }]) =>
    Object.values(environment).filter((value) => value.startsWith('http'))
  );
  const prometheus = readText('provisioning/prometheus/prometheus.yml');
  const targets = [...prometheus.matchAll(/(?:http:\/\/|')([a-z-]+):\d+/g)].map(([, host = '']) => host);
  expect(
    urls
      .map((url) => new URL(url))
      .filter(({ host, hostname }) => !published.includes(host) && !inside.includes(hostname))
  ).toEqual([]);
  expect(targets.filter((host) => host !== 'localhost' && !inside.includes(host))).toEqual([]);
});

test.each([
  { name: 'Keycloak', files: [base] },
  { name: 'Dex', files: [base, dex] },
])('with $name, Grafana and the status page trust the same issuer, which names itself so', ({ name, files }) => {
  const merged = (service: string): Record<string, string> =>
    Object.assign({}, ...files.map((file: Static<typeof ComposeFile>) => file.services[service]?.environment ?? {}));
  const grafana = merged('grafana');
  const status = merged('status');
  expect([grafana.IDP_URL, grafana.IDP_INTERNAL_URL]).toEqual([status.IDP_URL, status.IDP_INTERNAL_URL]);
  expect(new URL(grafana.IDP_URL ?? '').pathname).toBe(new URL(grafana.IDP_INTERNAL_URL ?? '').pathname);
  const issuer =
    name === 'Dex'
      ? readDocument('provisioning/dex/config.yaml')
      : { issuer: `${merged('idp').KC_HOSTNAME}/realms/leitstand` };
  expect(issuer).toMatchObject({ issuer: grafana.IDP_URL });
});

const tool = [['docker-compose'], ['docker', 'compose']].find(
  ([command = '', ...args]) => spawnSync(command, [...args, 'version'], { stdio: 'ignore' }).status === 0
);

test.each([[FILES.slice(0, 1)], [FILES]])('docker-compose accepts %s', (files) => {
  // `npm test` installs it where it is missing: not being able to check is a failure.
  expect(tool).toBeDefined();
  const [command = '', ...args] = tool ?? [];
  const { status, stderr } = spawnSync(command, [...args, ...files.flatMap((file) => ['-f', file]), 'config', '-q'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
