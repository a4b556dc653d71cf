import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const BUILD = join(ROOT, '.output/firefox-mv3');

interface Finding {
  code: string;
  message: string;
}

/**
 * React's own assignment to innerHTML, twice in react-dom, to which we never give a string
 * (structure.test.ts); and a false alarm: micromark's parser has a function named `document`, whose result
 * it writes to.
 */
const NAMED = [
  'Unsafe assignment to innerHTML',
  'Unsafe assignment to innerHTML',
  'Unsafe call to document().write for argument 0',
];

describe.skipIf(!existsSync(join(BUILD, 'manifest.json')))('web-ext lint', () => {
  it('no errors, and only the warnings named here', () => {
    const args = ['lint', '--source-dir', BUILD, '--output', 'json', '--no-config-discovery'];
    const out = execFileSync(join(ROOT, 'node_modules/.bin/web-ext'), args, { encoding: 'utf8' });
    const { errors, warnings } = JSON.parse(out) as { errors: Finding[]; warnings: Finding[] };
    expect(errors).toEqual([]);
    expect(
      warnings
        .map(({ message }) => message.replace(/ \S+\(\w*\)\.document\(/, ' document('))
        .sort(),
    ).toEqual(NAMED);
  }, 120_000);
});
