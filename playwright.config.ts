import { defineConfig, devices } from '@playwright/test';
import { STATE_FILES } from './tests/environment';

/** Specs run in order against one shared cloud: scenarios of one must not disturb another. */
export default defineConfig({
  testDir: './tests/e2e',
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: process.env.GRAFANA_URL,
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'sign-in', testMatch: 'signIn.setup.ts' },
    {
      name: 'leitstand',
      testMatch: '*.spec.ts',
      dependencies: ['sign-in'],
      use: { storageState: STATE_FILES.operator },
    },
  ],
});
