import './tests/support/clock/clock.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'tests/{unit,corpus}/**/*.test.{ts,tsx}',
      'tests/{structure,build,import-graph,firefox-lint,texts}.test.ts',
    ],
    setupFiles: ['tests/support/english.ts', 'tests/support/setup.ts'],
    testTimeout: 30_000,
    // One worker fewer than cores, the default, leaves one of two cores idle.
    maxWorkers: '100%',
  },
});
