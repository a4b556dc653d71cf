import { expect, test } from './fixture.ts';

test.describe.configure({ mode: 'serial' });
// Damaged rows are in its store.
test.use({ install: 'odd-rows' });

const ALERT = '[role="alert"]';

test('a paper is saved', async ({ driver }) => {
  const library = await driver.open('library.html#today');
  await library.waitFor('[data-papers] [data-paper-key] button.save');
  await library.click('[data-papers] button.save');
  await library.waitFor('button.save[aria-pressed="true"]');
  await library.close();
});

test('damaged rows of the queue cost themselves alone', async ({ driver, pictures }) => {
  const page = await driver.open('options.html');
  await page.evaluate(async () => {
    const opening = indexedDB.open('tidemark');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const work = opening.result.transaction(['queue', 'marks'], 'readwrite');
    const at = '2026-01-01T00:00:00Z';
    const row = {
      keys: ['arxiv:2601.00001'],
      title: 'An Odd Paper',
      authors: ['A B'],
      url: '',
      state: 'to-read',
      rank: 'Zz',
      tags: [],
      notes: 'precious',
      evidence: [],
      savedAt: at,
      changedAt: at,
      changed: {},
    };
    const queue = work.objectStore('queue');
    queue.put({ ...row, id: 'odd-1', evidence: [null], tags: undefined, rank: '' });
    queue.put({ ...row, id: 'odd-2', keys: [null], rank: 'Zy' });
    work.objectStore('marks').put({ key: 'no key', openedAt: 7 });
    await new Promise((resolve) => work.addEventListener('complete', resolve));
    opening.result.close();
  });
  await page.close();

  const popup = await driver.open('popup.html');
  await popup.waitFor('[data-papers] [data-paper-key]');
  expect(await popup.count(ALERT)).toBe(0);
  await popup.close();
  const library = await driver.open('library.html#queue');
  await library.waitFor('[data-papers="2"]');
  expect(await library.count(ALERT)).toBe(0);
  expect(await library.text('[data-papers]')).toContain('An Odd Paper');
  await library.close();
  const today = await driver.open('library.html#today');
  await today.waitFor('button.save[aria-pressed="false"]');
  await today.click('button.save[aria-pressed="false"]');
  await today.close();
  const again = await driver.open('library.html#queue');
  await again.waitFor('[data-papers="3"]');
  await again.close();

  const options = await driver.open('options.html');
  await options.waitFor('[data-unreadable="2"]');
  expect(await options.text('[data-unreadable]')).toContain('queue 1, marks 1');
  await options.evaluate(() =>
    document.querySelector('[data-unreadable]')?.scrollIntoView({ block: 'center' }),
  );
  await options.screenshot(`${pictures}/unreadable-records.png`);
  await options.click('[data-unreadable] .danger');
  await options.waitFor('[data-unreadable]', true);
  await options.close();
});
