import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { withTokens } from '../../scripts/tokens/with-tokens.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TOKENS = 'components/tokens.css';
const COLOUR = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)a?\(/i;

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const sheets = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name)),
);

it('a sheet gets both values of the colours that it names', () => {
  const tokens = `:root {
    --tide: light-dark(#0b6e7f, #5fd0de);
    --rim: light-dark(rgb(0 0 0 / 8%), rgb(255 255 255 / 12%));
    --radius: 6px;
  }`;
  const sheet =
    ':host { --tide: light(tide); } .dark { --tide: dark(tide); box-shadow: 0 0 dark(rim); }';
  expect(withTokens(sheet, tokens)).toBe(
    ':host { --tide: #0b6e7f; } .dark { --tide: #5fd0de; box-shadow: 0 0 rgb(255 255 255 / 12%); }',
  );
  expect(withTokens('a { color: light-dark(red, blue); }', tokens)).toContain('light-dark(red');
});

it('a colour that nobody knows stops the build', () => {
  expect(() => withTokens('a { color: light(radius); }', '--radius: 6px;')).toThrow('"radius"');
});

it('every sheet of the overlay names colours of the one set', () => {
  const ours = sheets.filter((name) => name.startsWith('components/overlay/')).map(read);
  const made = ours.map((sheet) => withTokens(sheet, read(TOKENS)));
  expect(made.filter((sheet, i) => sheet !== ours[i]).length).toBeGreaterThan(2);
});

it('a colour is written in the one set, and nowhere else', () => {
  expect(sheets.length).toBeGreaterThan(20);
  const code = (name: string): string => read(name).replace(/\/\*[^]*?\*\//g, '');
  expect(sheets.filter((name) => COLOUR.test(code(name)))).toEqual([TOKENS]);
  // The toolbar's badge has no sheet.
  const [tide] = /#[\da-f]{6}/.exec(read('utils/worker/toolbar.ts')) ?? [];
  expect(read(TOKENS)).toContain(`--tide: light-dark(${tide}, `);
});
