import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLocale } from '../../../scripts/locales/read-locale.ts';
import { hostPermissions } from '../../../utils/sites/matches.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** Whether what is said to hold a claim is there: a spec, a test, or a command. */
function isThere(name: string): boolean {
  if (name.startsWith('npm run ')) return name.slice(8) in scripts;
  if (name.startsWith('e2e/')) return existsSync(`tests/${name}.spec.ts`);
  return existsSync(`tests/unit/${name}`);
}

it('every claim has a test or a command that is there', () => {
  const rows = readme.split('| claim | held by |')[1]?.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  expect(rows.length).toBeGreaterThan(12);
  for (const row of rows) {
    const held = [...(row.split(' | ')[1] ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, name = '']) => name,
    );
    expect(held.length, row).toBeGreaterThan(0);
    for (const name of held) expect(isThere(name), `${row}: ${name}`).toBe(true);
  }
});

it('every command that it names is there', () => {
  const named = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

it('a reader comes first: what, picture, install and privacy stand before what builders need', () => {
  const order = ['![', '## What it does', '## Install', '## Privacy', '## For builders'];
  const places = order.map((text) => readme.indexOf(text));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

it('it calls things as the extension does, and names the only host that is asked', () => {
  const words = readLocale('en');
  for (const key of ['network.title', 'options.delete']) expect(readme).toContain(words[key]);
  expect(hostPermissions()[0]).toContain('huggingface.co');
});
