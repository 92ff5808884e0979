import base from '../../playwright.config';

/** Specs against parts that `npm test` does not start; each is a command of its own in package.json. */
const live: typeof base = {
  ...base,
  testDir: '.',
  timeout: 300_000,
  projects: [{ name: 'live', testMatch: '*.spec.ts' }],
};
export default live;
