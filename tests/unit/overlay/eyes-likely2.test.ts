import { expect, it, vi } from 'vitest';
import * as likelyModule from '../../../utils/overlay/likely.ts';
import { createSlices } from '../../../utils/overlay/slices.ts';
import { createStore } from '../../../utils/overlay/store.ts';
import { createTitles } from '../../../utils/overlay/titles.ts';
import { neurips } from '../../../utils/sites/neurips.ts';
import { parsePage } from '../../support/parse-page.ts';
const URL_OF_LIST = new URL('https://proceedings.neurips.cc/paper_files/paper/2025');
const row = (n: number) => `<li><a title="paper title" href="/paper_files/paper/2025/hash/${String(n).padStart(32, 'a')}-Abstract-Conference.html">Tides of Coastal Robots Number ${n}</a><span class="paper-authors">Ada Example</span></li>`;
it('rows that a page adds later are asked for', async () => {
  const doc = parsePage(`<ul class="paper-list">${row(1)}</ul>`, URL_OF_LIST.href);
  const asked: string[][] = [];
  vi.stubGlobal('tidemarkMore', likelyModule);
  const api = { storage: { local: { get: () => Promise.resolve({}) } }, runtime: { id: 'x', sendMessage: ({ data }: any) => {
    asked.push(data.papers.map((p: any) => p.title));
    return Promise.resolve({ ok: true, reply: { matches: data.papers.map(() => ({ id: '2501.00001', grade: 'likely', reason: 'authors' })) } });
  } } };
  vi.stubGlobal('chrome', api);
  const { signal } = new AbortController();
  const slices = createSlices(signal, true);
  const titles = createTitles(createStore()) as any;
  const pass = async () => {
    const rows = [...neurips.sightings(doc, URL_OF_LIST)];
    await titles.prepare(rows, slices);
    const found = await titles.recognise(rows, slices);
    titles.rest?.();
    return found;
  };
  const both = async () => { if (await titles.askLikely(await pass(), signal)) await pass(); };
  await both();
  for (const n of [2, 3]) {
    const ul = doc.querySelector('ul')!;
    const li = ul.firstElementChild!.cloneNode(true) as Element;
    const a = li.querySelector('a')!;
    a.textContent = `Tides of Coastal Robots Number ${n}`;
    a.setAttribute('href', a.getAttribute('href')!.replace('1-', `${n}-`));
    ul.append(li);
    (neurips as any).changed?.(ul);
    await both();
  }
  console.log(JSON.stringify(asked), (await pass()).map((f: any) => f.match?.grade));
  expect(asked.flat()).toHaveLength(3);
});
