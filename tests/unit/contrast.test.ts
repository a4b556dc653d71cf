import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contrastRatio } from '../support/contrast/ratio.ts';

const sheet = readFileSync(resolve(import.meta.dirname, '../../components/tokens.css'), 'utf8');
const tokens = new Map(
  Array.from(
    sheet.matchAll(
      /--([a-z\d-]+): light-dark\((#[\da-f]{6}|rgb\([^)]*\)), (#[\da-f]{6}|rgb\([^)]*\))\)/g,
    ),
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Text on each ground that it stands on: WCAG 2.2 AA, 1.4.3, wants 4.5. */
const TEXT: Record<string, readonly string[]> = {
  ink: ['paper', 'raised', 'hover', 'tint', 'mark', 'warning-ground', 'mark-ground', 'sheet-hover'],
  quiet: ['paper', 'raised', 'hover', 'tint', 'mark-ground', 'sheet-hover'],
  tide: ['paper', 'raised', 'hover', 'tint', 'mark-ground', 'sheet-hover'],
  'on-tide': ['tide'],
  warning: ['paper', 'warning-ground'],
  danger: ['paper', 'raised', 'hover'],
};

/** What a control, a state or a chart is known by: 1.4.11 wants 3. */
const SIGNS: Record<string, readonly string[]> = {
  tide: ['paper', 'raised', 'tint', 'hover'],
  edge: ['paper', 'raised'],
  'heat-4': ['paper'],
};

/** Says nothing by itself: lines between rows, shadows, a mark's rim, the steps of a chart whose numbers stand beside them. */
const DECORATION = /^(?:line|shade|heat-[123]|mark-edge|sheet-line|sheet-rim)$/;

const rows: Record<string, { light: string; dark: string; wanted: number }> = {};
afterAll(() => console.table(rows));

const pairs = [
  ...Object.entries(TEXT).flatMap(([on, grounds]) => grounds.map((ground) => [on, ground, 4.5])),
  ...Object.entries(SIGNS).flatMap(([on, grounds]) => grounds.map((ground) => [on, ground, 3])),
] as [string, string, number][];

it.each(pairs)('%s on %s: %s at least, in both themes', (name, groundName, wanted) => {
  const [colour, ground] = [tokens.get(name), tokens.get(groundName)];
  if (!colour || !ground) throw new Error(`${name} or ${groundName} is no token.`);
  const light = contrastRatio(colour.light, ground.light);
  const dark = contrastRatio(colour.dark, ground.dark);
  rows[`${name} on ${groundName}`] = { light: light.toFixed(1), dark: dark.toFixed(1), wanted };
  expect(Math.min(light, dark)).toBeGreaterThanOrEqual(wanted);
});

it('every token is in a pair, or decoration', () => {
  const paired = new Set(pairs.flatMap(([on, ground]) => [on, ground]));
  expect(tokens.size).toBeGreaterThan(15);
  expect([...tokens.keys()].filter((name) => !paired.has(name) && !DECORATION.test(name))).toEqual(
    [],
  );
});
