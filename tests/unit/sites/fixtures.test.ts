import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { isPaperKey } from '../../../utils/paper-key.ts';
import { sites } from '../../../utils/sites/registry.ts';
import { siteOf } from '../../../utils/sites/site-of.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FIXTURES = join(ROOT, 'tests/fixtures/sites');
const SITE = /^export const \w+(?:: Site)? = (?:\{|venueSite|proceedingsSite)/m;

const NAMES = /Amara Okafor|Linh Nguyen/g;
/** Pages that name people whom the adapter does not read, and why that is right. */
const UNREAD: Readonly<Record<string, string>> = { ar5iv: 'references are known by their ids' };

interface Expected {
  url: string;
  count: number;
}

const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
  string,
  Expected
>;

function parse(name: string, url: string): Document {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

describe('an invented page of every site', () => {
  it('every site file has one, and a count', () => {
    const files = readdirSync(join(ROOT, 'utils/sites'))
      .filter((name) => name !== 'generic.ts')
      .filter((name) => SITE.test(readFileSync(join(ROOT, 'utils/sites', name), 'utf8')))
      .map((name) => name.replace('.ts', ''));
    const pages = readdirSync(FIXTURES)
      .filter((name) => name.endsWith('.html'))
      .map((name) => name.replace('.html', ''));
    expect(Object.keys(expected).sort()).toEqual(files.sort());
    expect(pages.sort()).toEqual(files);
    const covered = Object.values(expected).map(({ url }) => siteOf(new URL(url), sites)?.name);
    expect(new Set(covered)).toEqual(new Set(sites.map((site) => site.name)));
  });

  it.each(Object.entries(expected))('%s', (name, { url, count }) => {
    const address = new URL(url);
    const site = siteOf(address, sites);
    const doc = parse(name, url);
    const sightings = site?.sightings(doc, address) ?? [];
    expect(sightings.map(({ title }) => title)).toHaveLength(count);
    for (const { keys, title, authors } of sightings) {
      expect(keys.every(isPaperKey)).toBe(true);
      expect(authors.filter((one) => one.replace(NAMES, '') !== '')).toEqual([]);
      expect(title).toMatch(/^(?:An Invented Paper about Tides|Slow Moons and Quiet Harbours)$/);
    }
    // A match by title is sure only by its people.
    const named = [...(doc.body.textContent ?? '').matchAll(NAMES)].length;
    if (site?.byTitle) expect(named, 'people in the page').toBeGreaterThanOrEqual(count);
    if (UNREAD[name] === undefined)
      expect(sightings.flatMap(({ authors }) => authors)).toHaveLength(named);
  });
});
