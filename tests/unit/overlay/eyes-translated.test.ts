import { expect, it, vi } from 'vitest';
import { createSlices } from '../../../utils/overlay/slices.ts';
import { createStore } from '../../../utils/overlay/store.ts';
import { createTitles } from '../../../utils/overlay/titles.ts';
import { neurips } from '../../../utils/sites/neurips.ts';
import { subjectOf, VERDICTS_KEY } from '../../../utils/titles/verdict-format.ts';
import { parsePage } from '../../support/parse-page.ts';
import { shardsOf } from '../../support/title-archive.ts';

const URL_OF_LIST = new URL('https://proceedings.neurips.cc/paper_files/paper/2025');
const path = (n: number) => `/paper_files/paper/2025/hash/${String(n).padStart(32, 'a')}-Abstract-Conference.html`;
const list = (count: number) => parsePage(`<ul class="paper-list">${Array.from({ length: count }, (_, n) => `<li><a title="paper title" href="${path(n)}">Tides of Coastal Robots Number ${n}</a><span class="paper-authors">Ada Example</span></li>`).join('')}</ul>`, URL_OF_LIST.href);
const slices = createSlices(new AbortController().signal, true);

function world(papers: any[], more: Record<string, unknown> = {}) {
  const stored: any = { ...Object.fromEntries(shardsOf(papers)), ...more };
  let reads = 0;
  const get = (keys: string[]) => { reads += keys.filter((k) => k.startsWith('k1:')).length; return Promise.resolve(Object.fromEntries(keys.map((k) => [k, stored[k]]))); };
  vi.stubGlobal('chrome', { storage: { local: { get } } });
  const titles = createTitles(createStore());
  return async (doc: Document) => {
    reads = 0;
    const rows = [...neurips.sightings(doc, URL_OF_LIST)];
    await titles.prepare(rows, slices);
    const found = await titles.recognise(rows, slices);
    (titles as any).rest?.();
    return { found, reads };
  };
}
const translate = (doc: Document) => {
  for (const a of doc.querySelectorAll('a')) {
    a.innerHTML = `<font><font>Gezeiten ${a.textContent}</font></font>`;
    (neurips as any).changed?.(a);
  }
};
const depth = (o: any) => { let d = 0; for (; o; o = Object.getPrototypeOf(o)) d += 1; return d; };

it('a translated page: later passes with nothing new', async () => {
  const doc = list(60);
  const papers = Array.from({ length: 60 }, (_, n) => ({ id: `2501.${String(n).padStart(5, '0')}`, title: `Tides of Coastal Robots Number ${n}`, authors: ['Ada Example'] }));
  const pass = world(papers);
  const out: any[] = [];
  out.push(await pass(doc)); out.push(await pass(doc));
  translate(doc);
  for (let n = 0; n < 6; n += 1) out.push(await pass(doc));
  console.log(out.map(({ found, reads }) => [found.filter((f: any) => f.match).length, reads, depth(found[0])].join(' ')).join(' | '));
});

it('a verdict on a translated page', async () => {
  const doc = list(1);
  const [row] = neurips.sightings(doc, URL_OF_LIST) as any;
  const pass = world([], { [VERDICTS_KEY]: { [subjectOf(row)]: { '2501.00001': true } } });
  const before = (await pass(doc)).found[0]!.match?.id;
  translate(doc);
  const after = (await pass(doc)).found[0]!;
  console.log('verdict', before, after.match?.id, after.title);
});

it('our own marks', async () => {
  const doc = list(60);
  const papers = Array.from({ length: 60 }, (_, n) => ({ id: `2501.${String(n).padStart(5, '0')}`, title: `Tides of Coastal Robots Number ${n}`, authors: ['Ada Example'] }));
  const pass = world(papers);
  await pass(doc);
  // watch.ts: for (const { target } of records) changed?.(target)
  for (const a of doc.querySelectorAll('a')) { a.append(doc.createElement('tidemark-badge')); (neurips as any).changed?.(a); }
  console.log('own marks: shards read', (await pass(doc)).reads, (await pass(doc)).reads);
});
