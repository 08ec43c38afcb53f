import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const debianChromium = '/usr/bin/chromium';

/** Looks at a portal that run.mjs has started. */
export default defineConfig({
  testDir: '.',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  outputDir: process.env.ADOPTER_PORTAL_RESULTS,
  use: {
    baseURL: process.env.ADOPTER_PORTAL_URL,
    actionTimeout: 30_000,
    timezoneId: 'Asia/Tokyo',
    locale: 'en-GB',
    viewport: { width: 1280, height: 1000 },
    screenshot: 'on',
    launchOptions: {
      executablePath:
        process.env.CHROMIUM_PATH ??
        (existsSync(debianChromium) ? debianChromium : undefined),
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
});
