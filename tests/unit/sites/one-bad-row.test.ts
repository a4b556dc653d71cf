import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPaperKey } from '../../../utils/paper-key.ts';
import { generic } from '../../../utils/sites/generic.ts';
import { readRows } from '../../../utils/sites/read-rows.ts';
import { sites } from '../../../utils/sites/registry.ts';
import { siteOf } from '../../../utils/sites/site-of.ts';
import type { Sighting, Site } from '../../../utils/sites/types.ts';
import { parsePage } from '../../support/parse-page.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/sites');
const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
  string,
  { url: string }
>;

const BAD_LINKS = [
  'https://doi.org/10.1234/abc%zz',
  'https://doi.org/%E0%A4%A',
  'https://arxiv.org/abs/%E0%A4%A',
  'https://aclanthology.org/%/',
  '/virtual/2026/poster/%zz',
  'http://[',
  'javascript:alert(1)',
  'data:text/html,x',
  '//',
  `https://x.example/${'a/'.repeat(6000)}`,
  `https://aclanthology.org/2026.${'a'.repeat(4000)}-b.1/`,
  'https://openreview.net/forum?id=%',
  '\ud800',
];
const BAD_TEXTS = ['\ud800', '\0\u0007', 'x'.repeat(20_000), '((((((((((', '&#x;&#;', ''];

/** The site of a fixture, its page, and what is found there. */
function open(name: string): { site: Site; doc: Document; url: URL; found: Sighting[] } {
  const url = new URL(expected[name]?.url ?? '');
  const doc = parsePage(readFileSync(join(FIXTURES, `${name}.html`), 'utf8'), url.href);
  const site = siteOf(url, sites) as Site;
  return { site, doc, url, found: site.sightings(doc, url) };
}

const linksIn = (one: Sighting): Element[] =>
  (one.row ?? [one.anchor.closest('li, tr, dt, p, div') ?? one.anchor]).flatMap((part) => [
    ...(part.matches('a[href]') ? [part] : []),
    ...part.querySelectorAll('a[href]'),
  ]);

/** The second paper is found as before, and every key is one, while the first one's row is spoilt. */
function expectOthers({ site, doc, url, found }: ReturnType<typeof open>): void {
  const after = site.sightings(doc, url, () => undefined);
  expect(site.hasChanged?.(doc, url, after) ?? false).toBe(false);
  for (const { keys } of after) expect(keys.every(isPaperKey)).toBe(true);
  const said = after.map(({ title, keys }) => `${keys[0]} ${title}`);
  for (const { title, keys } of found.slice(1)) expect(said).toContain(`${keys[0]} ${title}`);
}

/** Sets an attribute for as long as `then` runs. */
function withAttribute(elements: Element[], name: string, value: string, then: () => void): void {
  const before = elements.map((element) => element.getAttribute(name));
  for (const element of elements) element.setAttribute(name, value);
  then();
  elements.forEach((element, i) =>
    before[i] === null
      ? element.removeAttribute(name)
      : element.setAttribute(name, before[i] ?? ''),
  );
}

function withText(element: Element, text: string, then: () => void): void {
  const before = [...element.childNodes];
  element.replaceChildren(text);
  then();
  element.replaceChildren(...before);
}

describe('one bad row never costs the others', () => {
  it.each(Object.keys(expected))('%s', (name) => {
    const page = open(name);
    const [first] = page.found;
    if (first === undefined) throw new Error(`${name} shows no paper`);
    const check = (): void => expectOthers(page);
    for (const bad of BAD_LINKS) withAttribute(linksIn(first), 'href', bad, check);
    for (const bad of BAD_TEXTS) {
      withText(first.anchor, bad, check);
      for (const attribute of ['id', 'data-key', 'title'])
        withAttribute(first.row ?? [], attribute, `/${bad}`, check);
    }
    check();
  });

  it('counts what was left out', () => {
    const problems: string[] = [];
    const read = (row: number): { row: number } => {
      if (row === 2) throw new URIError('URI malformed');
      return { row };
    };
    expect([...readRows([1, 2, 3], read, (problem) => problems.push(problem))]).toEqual([
      { row: 1 },
      { row: 3 },
    ]);
    expect(problems).toEqual(['URIError: URI malformed']);
    const html =
      '<a href="https://doi.org/10.1234/a%zz">x</a><a href="https://arxiv.org/abs/2608.00001">Tides</a>';
    const doc = parsePage(html, 'https://blog.example/');
    const found = generic.sightings(doc, new URL('https://blog.example/'), (one) =>
      problems.push(one),
    );
    expect(found.map(({ keys }) => keys[0])).toEqual(['arxiv:2608.00001']);
    expect(problems).toHaveLength(2);
  });
});
