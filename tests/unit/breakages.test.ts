import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { breakages } from '../../scripts/breakages/list.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** When this fails, the code has moved: repair the line in scripts/breakages/, and see it red with `npm run test:breakages -- WORDS`. */
it.each(breakages)('the breakage still fits the code: $what', ({ file, from, to, test }) => {
  const code = readFileSync(resolve(ROOT, file), 'utf8');
  expect(code.split(from), `not once in ${file}: ${from}`).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(existsSync(resolve(ROOT, test))).toBe(true);
});

it('each breakage has its own words', () => {
  expect(new Set(breakages.map(({ what }) => what)).size).toBe(breakages.length);
});
