import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
test.use({ spec: 'bad-dates' });

const BAD = ['9999-99-99T99:99Z', '2026-99-99T00:00Z', '2026-02-30', '-1', '', 'NaN'];
const ITEMS = [...BAD, -1, ['2026-01-01'], null];

type Row = Record<string, unknown>;

interface Alarms {
  create(name: string, when: { delayInMinutes: number; periodInMinutes: number }): Promise<void>;
}
declare const chrome: { alarms: Alarms };

/** Chrome lets no alarm ring sooner than in half a minute. */
const RINGS_MS = 60_000;
test.setTimeout(120_000);

/** Runs in a page of ours: the worker's next round begins. */
const ring = (): Promise<void> =>
  chrome.alarms.create('sync', { delayInMinutes: 0.01, periodInMinutes: 30 });

/**
 * Runs in a page of ours: spoils the store as an earlier build, or another program, could have left it. Gives
 * the key of a paper whose days are none, and the titles of the saved papers.
 */
async function spoil({ items, bad }: { items: unknown[]; bad: string }): Promise<{
  key: string;
  titles: string[];
}> {
  const opening = indexedDB.open('tidemark');
  const db = await new Promise<IDBDatabase>((resolve) =>
    opening.addEventListener('success', () => resolve(opening.result)),
  );
  const work = db.transaction(['queue', 'papers', 'days', 'months', 'state', 'looks'], 'readwrite');
  const table = (name: string): IDBObjectStore => work.objectStore(name);
  const all = (name: string): Promise<Row[]> =>
    new Promise((resolve) => {
      const rows = table(name).getAll();
      rows.addEventListener('success', () => resolve(rows.result as Row[]));
    });
  const at = '2026-01-01T10:00:00.000Z';
  const titles = items.map((_, n) => `Odd Paper ${n}`);
  for (const [n, odd] of items.entries())
    table('queue').put({
      id: `odd-${n}`,
      keys: [`arxiv:2601.0000${n}`],
      title: titles[n],
      authors: [],
      url: '',
      state: 'to-read',
      rank: `a${n}`,
      tags: [],
      notes: '',
      evidence: [{ kind: 'venue', text: 'A Venue', at: odd, url: 'https://x.example/' }],
      savedAt: odd,
      changedAt: n % 2 === 0 ? odd : at,
      snoozedUntil: odd,
      changed: { notes: odd },
    });
  const papers = await all('papers');
  const paper = papers.at(-1) ?? {};
  table('papers').put({ ...paper, days: [bad, ...(paper['days'] as string[])], publishedOn: bad });
  for (const day of await all('days')) table('days').put({ ...day, readAt: bad });
  table('days').put({
    day: '9999-99-99',
    ids: [paper['id']],
    upvotes: [1],
    readAt: bad,
    etags: [],
  });
  table('months').put({ month: '9999-99', page: 0, doneAt: bad });
  for (const look of await all('looks')) table('looks').put({ ...look, at: bad, since: bad });
  const trouble = { at: bad, words: 'x', nextTryAt: bad, tries: 1 };
  const sync = { skew: 0, lastReadAt: bad, lastLookAt: bad, trouble };
  table('state').put({ name: 'sync', value: sync });
  table('state').put({ name: 'visits', value: { seenThrough: bad, visited: [bad] } });
  table('state').put({ name: 'snooze', value: { toldAt: bad } });
  table('state').put({ name: 'duties', value: { reading: { tries: 1, nextTryAt: bad } } });
  await new Promise((resolve) => work.addEventListener('complete', resolve));
  db.close();
  return { key: `arxiv:${String(paper['id'])}`, titles };
}

test('a store full of dates that are none: every view is shown, and the feed is read', async ({
  tidemark,
  world,
}) => {
  const page = await tidemark.open('options.html');
  const { key, titles } = await page.evaluate(spoil, { items: ITEMS, bad: '9999-99-99T99:99Z' });
  await tidemark.stopWorkers();
  const before = world.log.length;
  const library = await tidemark.open('library.html#queue');
  await library.getByLabel('Show', { exact: true }).selectOption('all');
  for (const title of titles)
    await expect(library.locator('[data-papers]').getByText(title)).toBeVisible();
  for (const view of [
    `paper/${key}`,
    'today',
    'week',
    'month',
    'trending',
    'for-you',
    'missed',
    'digest',
    'insights',
    'search/paper',
  ]) {
    await library.evaluate((to) => (location.hash = to), view);
    await expect(library.locator('main')).not.toContainText('could not show');
    const said = library.locator('main h2, main [role="status"]').filter({ visible: true });
    await expect(said.first()).toBeVisible();
  }
  const popup = await tidemark.open('popup.html');
  await expect(popup.locator('[data-papers] [data-paper-key]').first()).toBeVisible();
  const asked = (): number =>
    world.log.slice(before).filter(({ url }) => url.includes('daily_papers')).length;
  await page.evaluate(ring);
  await expect.poll(asked, { timeout: RINGS_MS }).toBeGreaterThan(3);
  await page.reload();
  await expect(page.locator('.problems')).toContainText('Days that no calendar has');
});

test('a backup full of dates that are none: restored, and the feed is still read', async ({
  tidemark,
  world,
}) => {
  const page = await tidemark.open('options.html#backup');
  const queue = BAD.map((odd, n) => ({
    id: `backup-${n}`,
    keys: [`arxiv:2602.0000${n}`],
    title: `Restored Paper ${n}`,
    state: 'to-read',
    rank: `b${n}`,
    savedAt: odd,
    changedAt: odd,
    snoozedUntil: odd,
  }));
  const text = JSON.stringify({ format: 'tidemark-backup', version: 1, madeAt: BAD[0], queue });
  await page.locator('input[type=file]').setInputFiles({
    name: 'odd.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(page.locator('.preview')).toContainText(`holds ${BAD.length} papers`);
  await page.getByRole('button', { name: 'Merge into my queue' }).click();
  await expect(page.getByText('The backup is restored.')).toBeVisible();
  await tidemark.stopWorkers();
  const before = world.log.length;
  const popup = await tidemark.open('popup.html');
  await popup.getByRole('button', { name: 'Read the feed now' }).click();
  await expect.poll(() => world.log.length).toBeGreaterThan(before);
  const library = await tidemark.open('library.html#queue');
  await library.getByLabel('Show', { exact: true }).selectOption('all');
  for (const { title } of queue)
    await expect(library.locator('[data-papers]').getByText(title)).toBeVisible();
});
