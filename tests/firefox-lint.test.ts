import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const BUILD = join(ROOT, '.output/firefox-mv3');

interface Finding {
  code: string;
  file?: string;
}

/** React's own assignment to innerHTML, twice in react-dom; we never give it a string (structure.test.ts). */
const REACT_DOM = ['UNSAFE_VAR_ASSIGNMENT', 'UNSAFE_VAR_ASSIGNMENT'];

describe.skipIf(!existsSync(join(BUILD, 'manifest.json')))('web-ext lint', () => {
  it('no errors, and only the warnings of react-dom', () => {
    const args = ['lint', '--source-dir', BUILD, '--output', 'json', '--no-config-discovery'];
    const out = execFileSync(join(ROOT, 'node_modules/.bin/web-ext'), args, { encoding: 'utf8' });
    const { errors, warnings } = JSON.parse(out) as { errors: Finding[]; warnings: Finding[] };
    expect(errors).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(REACT_DOM);
    expect(new Set(warnings.map(({ file }) => file)).size).toBe(1);
  });
});
