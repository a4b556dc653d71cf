import { defineConfig } from '@playwright/test';
import type { Both } from './tests/e2e/both/fixture.ts';

/** `npm run test:long` runs the kill loops too. */
const isLong = process.env['TIDEMARK_LONG'] !== undefined;

export default defineConfig<object, Both>({
  testDir: 'tests/e2e',
  outputDir: '.output/playwright',
  workers: 1,
  fullyParallel: false,
  // A machine that is busy with other things can make a wait too short once; the list says so («flaky»).
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'chromium', testIgnore: ['firefox/*.spec.ts', ...(isLong ? [] : ['*kill.spec.ts'])] },
    {
      name: 'firefox',
      testMatch: ['both/*.spec.ts', 'firefox/*.spec.ts'],
      use: { which: 'firefox' },
    },
  ],
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '.output/playwright.json' },
    ],
  ],
});
