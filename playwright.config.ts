import { defineConfig } from '@playwright/test';
import './tests/support/clock/clock.ts';
import type { Both } from './tests/e2e/both/fixture.ts';

/** `npm run test:long` runs the kill loops and the whole corpus too. */
const isLong = process.env['TIDEMARK_LONG'] !== undefined;

export default defineConfig<object, Both>({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/say-stale.ts',
  outputDir: '.output/playwright',
  // Much of a test is waiting for a browser to start or for a page to be quiet.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  // A slow machine is no fault of the product: what is quick is measured by the bench.
  timeout: 180_000,
  expect: {
    timeout: 30_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/trees/{arg}{ext}' },
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: ['firefox/*.spec.ts', ...(isLong ? [] : ['*kill.spec.ts', 'corpus-*.spec.ts'])],
    },
    {
      name: 'firefox',
      // Two of them on two cores start too slowly.
      workers: 1,
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
