// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { firstAbstract } from '../../../utils/near/first-abstract.ts';
import { arxiv } from '../../../utils/sites/arxiv.ts';
import { matchesPattern } from '../../../utils/sites/match-pattern.ts';
import type { Site } from '../../../utils/sites/types.ts';
import { parsePage } from '../../support/parse-page.ts';

const SHOWS = '<dl><dt>1</dt><dd><p class="mathjax">We study tides.</p></dd></dl>';
const of = (site: Pick<Site, 'name'>, path: string, html: string) =>
  firstAbstract(site as Site, parsePage(html, `https://arxiv.org${path}`))?.textContent;

it('is that of arXiv’s lists alone, and of no other site or page', () => {
  for (const path of ['/list/cs.LG/new', '/catchup/cs.LG/2026-08-21?abs=True'])
    expect(of(arxiv, path, SHOWS)).toBe('We study tides.');
  for (const path of ['/abs/2608.00001', '/a/person_1', '/listing/x', '/'])
    expect(of(arxiv, path, SHOWS)).toBeUndefined();
  expect(of({ name: 'ar5iv' }, '/list/cs.LG/new', SHOWS)).toBeUndefined();
  const titles = parsePage('<dl></dl>', 'https://arxiv.org/list/cs.LG/recent');
  expect(firstAbstract(arxiv, titles)).toBeNull();
});

it('that site is no other host whose name ends alike', () => {
  const is = (address: string): boolean =>
    arxiv.matches.some((pattern) => matchesPattern(pattern, new URL(address)));
  expect(is('https://arxiv.org/list/cs.LG/new')).toBe(true);
  for (const host of ['evilarxiv.org', 'arxiv.org.evil.com'])
    expect(is(`https://${host}/list/x`)).toBe(false);
});
