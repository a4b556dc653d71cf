import { readFileSync } from 'node:fs';
import { writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../utils/messages.ts';
import { generic } from '../../../utils/sites/generic.ts';
import { sites } from '../../../utils/sites/registry.ts';
import { reportOf, snapshotOf, titledOf } from '../../../utils/sites/sent.ts';
import { siteOf } from '../../../utils/sites/site-of.ts';
import type { Site } from '../../../utils/sites/types.ts';
import { anyText, fuzzer } from '../../support/fuzz.ts';
import { parsePage } from '../../support/parse-page.ts';
import { pick } from '../../support/world/random.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/sites');
const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
  string,
  { url: string }
>;
const { random, run, table, wrong } = fuzzer('pages');
const ATTRIBUTES = [
  'href',
  'id',
  'class',
  'name',
  'content',
  'title',
  'data-key',
  'itemprop',
  'type',
];
/** A page is made anew after so many changes, or nothing of it would be left. */
const MOST_CHANGES = 12;

/** One change that a page, a script or another extension could make. */
function spoil(doc: Document): void {
  const all = [...doc.querySelectorAll('head *, body, body *')];
  const element = pick(random, all);
  const other = pick(random, all);
  const text = anyText(random).slice(0, 3000);
  const changes = [
    () => element.setAttribute(pick(random, ATTRIBUTES), text),
    () =>
      element.setAttribute('href', pick(random, ['https://doi.org/', '/abs/', '//', '']) + text),
    () => element.replaceChildren(text),
    () => element.remove(),
    () => element.append(text, doc.createElement(pick(random, ['br', 'sup', 'a', 'h1', 'script']))),
    () => !element.contains(other) && !other.contains(element) && other.append(element),
    () => element.localName !== 'body' && element.after(element.cloneNode(true)),
    () => element.prepend(doc.createElement('meta')),
  ];
  pick(random, changes)();
}

/** What the worker would refuse, of all that is found on a page. */
function check(site: Site, doc: Document, url: URL): void {
  const found = site.sightings(doc, url, () => undefined);
  site.hasChanged?.(doc, url, found);
  for (const one of found) {
    const paper = { keys: one.keys.slice(0, 8), snapshot: snapshotOf(one) };
    const report = reportOf(one);
    const fits =
      commands.save.data.safeParse(paper).success &&
      commands.match.data.safeParse({ papers: [titledOf(one)] }).success &&
      (!report || commands.evidence.data.safeParse({ reports: [report] }).success);
    if (!fits) throw new Error(`does not fit: ${JSON.stringify(paper).slice(0, 300)}`);
  }
}

describe('pages that nobody would write', () => {
  it('break no adapter, take no time, and what is sent of them fits', () => {
    for (const [name, { url }] of Object.entries(expected)) {
      const address = new URL(url);
      const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
      const site = siteOf(address, sites) ?? generic;
      let doc = parsePage(html, url);
      let changes = 0;
      const make = (): Document => {
        changes += 1;
        if (changes % MOST_CHANGES === 0 || doc.querySelector('a') === null)
          doc = parsePage(html, url);
        spoil(doc);
        return doc;
      };
      run(name, 300, make, (page) => {
        check(site, page, address);
        check(generic, page, address);
      });
    }
    const figures = Object.values(table);
    const inputs = figures.reduce((sum, one) => sum + one.inputs, 0);
    const slowest = Math.max(...figures.map((one) => one.slowest));
    writeSync(1, `adapters: ${inputs} pages of ${figures.length} sites, slowest ${slowest} ms\n`);
    expect(wrong).toEqual([]);
  }, 900_000);
});
