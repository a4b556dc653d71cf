import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSearch } from '../../../utils/search/create-search.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { t } from '../../../utils/i18n/t.ts';
import { listenToOmnibox } from '../../../utils/worker/omnibox.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { paperRow } from '../../support/paper.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();

beforeEach(() => {
  world = queueWorld();
});
afterEach(() => world.db.delete());

const idOf = (n: number): string => `2608.${String(n).padStart(5, '0')}`;

/** Papers on tides in the archive, by number. */
async function archive(...numbers: number[]): Promise<void> {
  const { db } = world;
  const papers = numbers.map((n) => paperRow(idOf(n), { title: `Tides ${n}` }));
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
}

async function suggested(words: string) {
  const { db } = world;
  const { browser, fire } = fakeBrowser();
  listenToOmnibox(browser, { db, search: createSearch({ db }) });
  const suggest = vi.fn();
  fire('omnibox.onInputChanged', words, suggest);
  await expect.poll(() => suggest.mock.calls.length).toBe(1);
  return (suggest.mock.calls[0] as [{ content: string; description: string }[]])[0];
}

it('a paper that is saved is suggested once, as saved, by its first key', async () => {
  await archive(1, 2);
  await world.queue.save([`arxiv:${idOf(1)}`, 'doi:10.1000/tides'], { title: 'Tides 1' });
  expect(await suggested('tides')).toEqual([
    { content: `arxiv:${idOf(1)}`, description: t('omnibox.saved', { title: 'Tides 1' }) },
    { content: `arxiv:${idOf(2)}`, description: 'Tides 2' },
  ]);
});

it('there are eight suggestions at most', async () => {
  await archive(1, 2, 3, 4, 5, 6);
  for (const n of [11, 12, 13, 14, 15])
    await world.queue.save([`arxiv:${idOf(n)}`], { title: `Tides ${n}` });
  const contents = (await suggested('tides')).map(({ content }) => content);
  expect(contents).toHaveLength(8);
  expect(contents.filter((key) => key > `arxiv:${idOf(10)}`)).toHaveLength(5);
});

it('words that say nothing suggest nothing, and a paper that the index alone knows is passed over', async () => {
  await archive(1, 2);
  await world.db.papers.delete(idOf(1));
  expect((await suggested('tides')).map(({ content }) => content)).toEqual([`arxiv:${idOf(2)}`]);
  expect(await suggested('  ')).toEqual([]);
});
