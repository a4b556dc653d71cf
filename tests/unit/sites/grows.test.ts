import { describe, expect, it, vi } from 'vitest';
import { neurips } from '../../../utils/sites/neurips.ts';
import { changeAt } from '../../support/page-change.ts';
import { parsePage } from '../../support/parse-page.ts';

const URL_OF_LIST = new URL('https://proceedings.neurips.cc/paper_files/paper/2025');

const row = (n: number): string =>
  `<li><a title="paper title" href="/paper_files/paper/2025/hash/${String(n).padStart(32, 'a')}-Abstract-Conference.html">Tides of Number ${n}</a><span class="paper-authors">Ada Example, Bo Sample</span></li>`;

function list(rows: number): Document {
  const items = Array.from({ length: rows }, (_, n) => row(n));
  return parsePage(`<ul class="paper-list">${items.join('')}</ul>`, URL_OF_LIST.href);
}

function addRows(doc: Document, from: number, count: number): void {
  const ul = doc.querySelector('ul') as Element;
  for (let n = from; n < from + count; n += 1) {
    const fresh = ul.firstElementChild?.cloneNode(true) as Element;
    const link = fresh.querySelector('a') as Element;
    link.textContent = `Tides of Number ${n}`;
    const href = `/paper_files/paper/2025/hash/${String(n).padStart(32, 'a')}-Abstract-Conference.html`;
    link.setAttribute('href', href);
    ul.append(fresh);
  }
  neurips.changed?.(changeAt(ul));
}

/** How many rows a walk over the page reads. */
function readsOf(doc: Document): number {
  const rows = [...doc.querySelectorAll('li')];
  const spies = rows.map((one) => vi.spyOn(one, 'querySelector'));
  expect(neurips.sightings(doc, URL_OF_LIST)).toHaveLength(rows.length);
  const reads = spies.filter((spy) => spy.mock.calls.length > 0).length;
  for (const spy of spies) spy.mockRestore();
  return reads;
}

describe('a page that grows', () => {
  it('is read where it is new, row by row', () => {
    const doc = list(300);
    expect(readsOf(doc)).toBe(300);
    expect(readsOf(doc)).toBe(0);
    for (let rows = 300; rows < 400; rows += 20) {
      addRows(doc, rows, 20);
      expect(readsOf(doc)).toBe(20);
    }
  });

  it('gives the same sightings for what did not change', () => {
    const doc = list(3);
    const [first] = neurips.sightings(doc, URL_OF_LIST);
    expect(neurips.sightings(doc, URL_OF_LIST)[0]).toBe(first);
  });

  it('is read anew where a row says something else, or leads elsewhere', () => {
    const doc = list(3);
    const [first] = neurips.sightings(doc, URL_OF_LIST);
    const link = doc.querySelector('a') as Element;
    link.textContent = 'Sand of Number 0';
    neurips.changed?.(changeAt(link));
    const [second] = neurips.sightings(doc, URL_OF_LIST);
    expect(second).not.toBe(first);
    expect(second?.title).toBe('Sand of Number 0');
    link.setAttribute('href', link.getAttribute('href')?.replace('aaaa', 'bbbb') ?? '');
    const [third] = neurips.sightings(doc, URL_OF_LIST);
    expect(third?.keys).not.toEqual(second?.keys);
  });

  it('a title of 10,000 characters and a row of 3,000 authors are read as they are', () => {
    const doc = list(1);
    const link = doc.querySelector('a') as Element;
    const authors = doc.querySelector('.paper-authors') as Element;
    link.textContent = 'Tide '.repeat(2000).trim();
    authors.textContent = Array.from({ length: 3000 }, (_, n) => `Ada Example${n}x`).join(', ');
    neurips.changed?.(changeAt(link));
    const [found] = neurips.sightings(doc, URL_OF_LIST);
    expect(found?.title).toHaveLength(9999);
    expect(found?.authors.length).toBeGreaterThan(2000);
  });
});
