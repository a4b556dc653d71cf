import { newestIds } from '../../support/world/papers.ts';
import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
// What other specs have saved would be in the counts, and the database is broken here.
test.use({ install: 'trouble' });

const ALERT = '[role="alert"]';

test('a paper is saved', async ({ driver }) => {
  const library = await driver.open('library.html#today');
  await library.waitFor('[data-papers] [data-paper-key] button.save');
  await driver.hurry(10);
  await library.click('[data-papers] button.save');
  await library.waitFor('button.save[aria-pressed="true"]');
  await library.close();
});

test('dates that are none, in stored rows: the queue and a paper are shown', async ({ driver }) => {
  const library = await driver.open('library.html#queue');
  await library.waitFor('[data-papers="1"]');
  await library.evaluate(async () => {
    const opening = indexedDB.open('tidemark');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const work = opening.result.transaction(['queue', 'papers'], 'readwrite');
    const bad = '2026-99-99T00:00Z';
    const queue = work.objectStore('queue').getAll();
    queue.addEventListener('success', () => {
      const [item] = queue.result as Record<string, unknown>[];
      const more = { savedAt: bad, changedAt: bad, snoozedUntil: bad };
      work.objectStore('queue').put({ ...item, ...more });
    });
    const papers = work.objectStore('papers').getAll();
    papers.addEventListener('success', () => {
      for (const paper of papers.result as Record<string, unknown>[])
        work.objectStore('papers').put({ ...paper, days: ['9999-99-99'], publishedOn: bad });
    });
    await new Promise((resolve) => work.addEventListener('complete', resolve));
    opening.result.close();
  });
  await library.close();
  const again = await driver.open('library.html#queue');
  await again.waitFor('[data-papers="1"] [data-paper-key]');
  await again.close();
  const paper = await driver.open(`library.html#paper/arxiv:${newestIds()[0]}`);
  await paper.waitFor('article.paper h2');
  expect(await paper.count(ALERT)).toBe(0);
  await paper.close();
});

test('a view that throws says so, and ends elsewhere', async ({ driver, pictures }) => {
  const library = await driver.open('library.html#queue');
  await library.waitFor('[data-papers="1"]');
  await library.evaluate(() => {
    // Only spans of days are drawn with this.
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'formatRange', {
      value: () => {
        throw new RangeError('Invalid time value');
      },
    });
    location.hash = 'week';
  });
  await library.waitFor(`${ALERT} button`);
  expect(await library.text(ALERT)).toContain(
    'RangeError: Invalid time value. Nothing was changed.',
  );
  await library.screenshot(`${pictures}/error-view.png`);
  await library.evaluate(() => {
    location.hash = 'queue';
  });
  await library.waitFor('[data-papers="1"]');
  expect(await library.count(ALERT)).toBe(0);
  await library.close();
});

test('a database that does not open is told of, with what is safe, and comes back', async ({
  driver,
  pictures,
}) => {
  const holder = await driver.open('options.html');
  await holder.waitFor('h1');
  await holder.evaluate(async () => {
    // A connection that is never closed keeps the deletion waiting, and that keeps every opening waiting.
    const opening = indexedDB.open('tidemark');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    Object.assign(globalThis, { held: opening.result });
    indexedDB.deleteDatabase('tidemark');
  });
  const library = await driver.open('library.html#queue');
  await library.waitFor(ALERT);
  const words = await library.text(ALERT);
  expect(words).toContain('Tidemark cannot open its database');
  expect(words).toContain('has not opened for ten seconds');
  await library.waitFor(`${ALERT} p:nth-of-type(2)`);
  expect(await library.text(ALERT)).toContain('A copy of your queue (1 paper)');
  expect(await library.text('body')).not.toContain('Not synced yet');
  await library.screenshot(`${pictures}/error-store.png`);
  await holder.close();
  await library.waitFor('main [data-scroller], main[data-scroller]');
  await library.close();
});
