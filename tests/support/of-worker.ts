import { resolve } from 'node:path';

const OUTPUT = resolve(import.meta.dirname, '../../.output');

/** A folder of `.output` that one of Playwright's workers has to itself; the same one after it was started anew. */
export const ofWorker = (name: string): string =>
  resolve(OUTPUT, `worker-${process.env['TEST_PARALLEL_INDEX'] ?? '0'}`, name);
