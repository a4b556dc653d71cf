import { expect, it } from 'vitest';
import { neurips } from '../../../utils/sites/neurips.ts';
import { snapshotOf, reportOf } from '../../../utils/sites/sent.ts';
import { stillStands } from '../../../components/overlay/marks/still-stands.ts';
import { parsePage } from '../../support/parse-page.ts';
const URL_OF_LIST = new URL('https://proceedings.neurips.cc/paper_files/paper/2025');
const path = (c: string) => `/paper_files/paper/2025/hash/${c.repeat(32)}-Abstract-Conference.html`;
const page = () => parsePage(`<ul class="paper-list"><li><a title="paper title" href="${path('a')}">Paper A</a><span class="paper-authors">Ada Example</span></li></ul>`, URL_OF_LIST.href);

it('a row is used again for another paper: what a mark that still stands would save', () => {
  const doc = page();
  const [seen] = neurips.sightings(doc, URL_OF_LIST) as any;
  const link = doc.querySelector('a')!;
  link.setAttribute('href', path('b'));
  link.firstChild!.nodeValue = 'Paper B';
  doc.querySelector('span')!.textContent = 'Bo Sample';
  console.log('keys', seen.keys, 'saved as', snapshotOf(seen), 'told as', reportOf(seen));
  expect(snapshotOf(seen).title).toBe('Paper A');
});

it('a title that comes later, at the same address', () => {
  const doc = page();
  const link = doc.querySelector('a')!;
  link.textContent = 'Loading';
  const [old] = neurips.sightings(doc, URL_OF_LIST) as any;
  const host = { parentNode: old.anchor, previousSibling: old.anchor } as any;
  link.textContent = 'Paper A';
  (neurips as any).changed?.(link);
  const [now] = neurips.sightings(doc, URL_OF_LIST) as any;
  console.log(old === now, old.title, now.title);
  expect(stillStands({ sighting: old, host } as any, now)).toBe(false);
});

it('only an attribute: a list whose address or keys come from elsewhere', () => {
  const doc = page();
  const [old] = neurips.sightings(doc, URL_OF_LIST) as any;
  expect(old.title).toBe('Paper A');
});
