import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const sample = [
  'app-config.yaml',
  'app-config.sample.yaml',
  'app-config.e2e.yaml',
];
const debianChromium = '/usr/bin/chromium';

/** Both apps, as built for production, run against one backend with the sample sources; the same journeys lead through each. */
export default defineConfig({
  testDir: 'e2e-tests',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 2 : 0,
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    // Neither the zone of the series nor UTC, so that a mixed-up zone shows.
    timezoneId: 'Asia/Tokyo',
    locale: 'en-GB',
    viewport: { width: 1600, height: 1000 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath:
        process.env.CHROMIUM_PATH ??
        (existsSync(debianChromium) ? debianChromium : undefined),
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
  outputDir: 'node_modules/.cache/e2e-test-results',
  projects: [
    {
      name: 'app',
      use: { baseURL: 'http://localhost:3000' },
    },
    {
      name: 'app-legacy',
      use: { baseURL: 'http://localhost:3001' },
    },
  ],
  webServer: [
    {
      command: `yarn backstage-cli repo start packages/backend ${sample
        .map(file => `--config ../../${file}`)
        .join(' ')}`,
      url: 'http://localhost:7007/.backstage/health/v1/readiness',
      timeout: 180_000,
      reuseExistingServer: !process.env.CI,
    },
    {
      command: `node e2e-tests/serveApp.mjs packages/app 3000 ${sample.join(
        ' ',
      )}`,
      url: 'http://localhost:3000',
      timeout: 600_000,
      reuseExistingServer: !process.env.CI,
    },
    {
      command: `node e2e-tests/serveApp.mjs packages/app-legacy 3001 ${sample.join(
        ' ',
      )} app-config.e2e-legacy.yaml`,
      url: 'http://localhost:3001',
      timeout: 600_000,
      reuseExistingServer: !process.env.CI,
    },
  ],
});
