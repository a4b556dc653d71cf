import './tests/support/clock/clock.ts';
import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const UNIT = [
  'tests/unit/**/*.test.{ts,tsx}',
  'tests/{structure,build,import-graph,firefox-lint,texts}.test.ts',
];

/** A module that a test replaces would stay replaced for the files after it. */
const replacing = globSync(UNIT).filter((file) =>
  /\bvi\.(?:mock|doMock|resetModules)\(/.test(readFileSync(file, 'utf8')),
);

export default defineConfig({
  test: {
    setupFiles: ['tests/support/english.ts', 'tests/support/setup.ts'],
    // A slow machine is no fault of the product.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One worker fewer than cores, the default, leaves one of two cores idle.
    maxWorkers: '100%',
    projects: [
      // Loading the modules anew for each file took a third of the time.
      { extends: true, test: { name: 'unit', include: UNIT, exclude: replacing, isolate: false } },
      { extends: true, test: { name: 'unit, replacing modules', include: replacing } },
      { extends: true, test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'] } },
    ],
  },
});
