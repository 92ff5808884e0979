// Tests must not depend on the zone of the machine they run on.
process.env.TZ = 'UTC';

const { availableParallelism } = require('node:os');

const grafana = require('./.config/jest.config');
const { grafanaESModules, nodeModulesToTransform } = require('./.config/jest/utils');

const [, swc] = Object.values(grafana.transform)[0];
// Newer d3 publishes .mjs, which the scaffold's pattern misses.
const transform = { '^.+\\.m?[tj]sx?$': ['@swc/jest', swc] };
const moduleFileExtensions = ['ts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'json', 'node'];
const esModules = [
  ...grafanaESModules,
  'jose',
  'kysely',
  'yaml',
  'openid-client',
  'oauth4webapi',
  'typebox',
  '@fastify/type-provider-typebox',
  '@react-hookz',
  '@ver0',
];

const node = (name, ...folders) => ({
  displayName: name,
  testEnvironment: 'node',
  roots: folders.map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.test.ts'],
  moduleFileExtensions,
  transform,
  transformIgnorePatterns: [nodeModulesToTransform(esModules)],
});

module.exports = {
  // A busy machine is slow, not broken.
  testTimeout: 20_000,
  // Many tests wait for real databases and browsers: more of them than processors can run at a time.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  projects: [
    {
      ...grafana,
      displayName: 'plugin',
      roots: ['<rootDir>/src'],
      testMatch: ['**/*.test.{ts,tsx}'],
      moduleFileExtensions,
      transform,
      transformIgnorePatterns: [nodeModulesToTransform(esModules)],
    },
    node('server', 'server'),
    node('demo', 'demo', 'rules', 'scripts', 'bench'),
    node('house', 'tests/house', 'tests/contract'),
  ],
};
