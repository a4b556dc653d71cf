// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ChangesPage } from '../../../entrypoints/library/queue/ChangesPage.tsx';
import { QueueView } from '../../../entrypoints/popup/QueueView.tsx';
import { MergedLines } from '../../../components/queue/MergedLines.tsx';
import { RemovedPage } from '../../../entrypoints/library/queue/RemovedPage.tsx';
import type { QueueActions } from '../../../components/use-queue-actions.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { removedRow } from '../../../utils/queue/removed.ts';
import { isLong } from '../../support/is-long.ts';
import { queuePage } from '../../support/queue-page.tsx';
import { queueWorld } from '../../support/queue-world.ts';

const MANY = isLong ? 10_000 : 2_000;

const key = (n: number): PaperKey => `arxiv:2507.${String(n).padStart(5, '0')}`;
const removedPage = ({ commands }: QueueActions) => <RemovedPage commands={commands} />;
const changesPage = ({ commands }: QueueActions) => <ChangesPage commands={commands} />;

/** A queue from which so many papers were removed, the last of them last. */
async function withRemoved(n: number) {
  const world = queueWorld();
  for (let at = 1; at <= n; at += 1) {
    const { result: id } = await world.queue.save([key(at)], { title: `Paper ${at}` });
    await world.queue.setNotes(id, `note ${at}`, '');
    await world.queue.remove(key(at));
  }
  return world;
}

const titles = (page: HTMLElement): string[] =>
  [...page.querySelectorAll('.removed-list .title')].map(({ textContent }) => textContent);

describe('recently removed', () => {
  it('shows the newest first, with its days, and reads out all that belongs to one', async () => {
    const { page, press, says } = queuePage(removedPage, await withRemoved(2));
    await says('Paper 1');
    expect(titles(page)).toEqual(['Paper 2', 'Paper 1']);
    expect(page.textContent).toContain('removed Fri 21 Aug');
    expect(page.textContent).toContain('forgotten after Sun 20 Sep');
    await press('Paper 1');
    await says('note 1');
    expect(page.querySelector('.removed-list textarea, .removed-list select')).toBeNull();
  });

  it('restores one, and the notice takes it back', async () => {
    const { page, db, press, says, until } = queuePage(removedPage, await withRemoved(2));
    await says('Paper 1');
    await press('Restore “Paper 1”');
    await says('Restored 1 paper.');
    expect((await db.queue.toArray()).map(({ notes }) => notes)).toEqual(['note 1']);
    await until(() => titles(page).join() === 'Paper 2');
    await press('Undo');
    await until(() => titles(page).length === 2);
    expect(await db.queue.count()).toBe(0);
  });

  it('restores those that are chosen, and says which stay: saved again, with more notes than one paper holds', async () => {
    const world = await withRemoved(3);
    const { page, db, press, says, until } = queuePage(removedPage, world);
    await says('Paper 1');
    for (const box of page.querySelectorAll('input')) box.click();
    const old = await world.db.removed.where('keys').equals(key(1)).first();
    const { result: id } = await world.queue.save([key(1)], { title: 'Paper 1' });
    const { notes = '' } = (await world.db.queue.get(id)) ?? {};
    await world.queue.setNotes(id, 'n'.repeat(60_000), notes);
    if (old)
      await world.db.removed.put({
        ...old,
        item: { ...old.item, notes: 'o'.repeat(60_000) },
      });
    await says('Restore 3 chosen');
    await press('Restore 3 chosen');
    await says('Restored 2 papers. 1 is in your queue again already and stays here.');
    expect(await db.queue.count()).toBe(3);
    await until(() => titles(page).join() === 'Paper 1');
  });

  it('asks once before it forgets; a copy is kept, and the notice takes it back', async () => {
    const { db, button, press, says, until, page } = queuePage(removedPage, await withRemoved(2));
    await says('Paper 1');
    await press('Empty now');
    expect(await db.removed.count()).toBe(2);
    await says('Forget 2 papers with their notes?');
    await press('Keep');
    expect(button('Forget')).toBeUndefined();
    await press('Empty now');
    await press('Forget');
    await says('Nothing was removed in the last 30 days.');
    const copy = (await db.snapshots.toArray()).find(({ why }) => why === 'bulk');
    expect(copy?.text).toContain('note 2');
    await press('Undo');
    await until(() => titles(page).length === 2);
  });

  it(`${MANY.toLocaleString('en')} of them: only the rows in view are in the page`, async () => {
    const world = queueWorld();
    const { result: id } = await world.queue.save([key(1)], { title: 'Paper' });
    const item = await world.db.queue.get(id);
    if (!item) throw new Error('not saved');
    const rows = Array.from({ length: MANY }, (_, n) => ({
      ...removedRow({ ...item, id: `r${n}`, keys: [key(n + 2)] }, '2026-08-20T00:00:00.000Z'),
    }));
    await world.db.removed.bulkAdd(rows);
    const { page, says } = queuePage(removedPage, world);
    await says(`Restore all ${isLong ? '10,000' : '2000'}`);
    expect(page.querySelector('.removed-list')?.getAttribute('data-papers')).toBe(String(MANY));
    expect(page.querySelectorAll('.removed-item').length).toBeLessThan(60);
  });

  it('a row that this version cannot read is shown and kept, not restored', async () => {
    const world = await withRemoved(1);
    const [row] = await world.db.removed.toArray();
    await world.db.removed.bulkPut([
      Object.assign({}, row, { item: { form: 'of a later version' } }),
    ]);
    const { button, says } = queuePage(removedPage, world);
    await says('of a later version of Tidemark');
    expect(button(`Restore “${key(1)}”`)?.disabled).toBe(true);
  });
});

it('raised letters and maths in a title are drawn, in the popup’s queue and among the removed', async () => {
  const world = queueWorld();
  await world.queue.save([key(1)], { title: 'Tides of X^{2}' });
  const [item] = await world.db.queue.toArray();
  const { page, says } = queuePage(
    (actions) => <QueueView open={item ? [item] : []} saved={1} actions={actions} />,
    world,
  );
  await says('Tides of');
  expect(page.querySelector('.title sup')?.textContent).toBe('2');
  await world.queue.remove(key(1));
  const removed = queuePage(removedPage, world);
  await removed.says('Tides of');
  expect(removed.page.querySelector('.title sup')?.textContent).toBe('2');
});

describe('recent changes', () => {
  it('each in words with its undo; what is undone says so, and can be done again', async () => {
    const world = queueWorld();
    await world.queue.save([key(1)], { title: 'Paper 1' });
    await world.queue.setState(key(1), 'reading');
    const { page, db, button, press, says, until } = queuePage(changesPage, world);
    await says('Changed the state of “Paper 1”');
    expect(page.querySelectorAll('.changes li')).toHaveLength(2);
    await press('Undo: Changed the state of “Paper 1”');
    await says('undone');
    expect((await db.queue.toArray())[0]?.state).toBe('to-read');
    expect(page.querySelectorAll('.changes li')).toHaveLength(2);
    await press('Do it again: Changed the state of “Paper 1”');
    await until(() => !page.textContent.includes('undone'));
    expect((await db.queue.toArray())[0]?.state).toBe('reading');
    expect(button('Undo: Changed the state of “Paper 1”')).toBeDefined();
  });

  it('says how many papers were changed since and stay as they are', async () => {
    const world = queueWorld();
    const ids: string[] = [];
    for (const n of [1, 2, 3])
      ids.push((await world.queue.save([key(n)], { title: `Paper ${n}` })).result);
    await world.queue.bulk(ids, { state: 'reading' });
    await world.queue.bulk(ids, { state: 'done' });
    const { button, page, until, says } = queuePage(changesPage, world);
    await says('Changed the state of 3 papers');
    const undos = [...page.querySelectorAll('button')].filter(
      (one) => one.getAttribute('aria-label') === 'Undo: Changed the state of 3 papers',
    );
    undos[1]?.click();
    await says('Undone. 3 papers were changed since and stay as they are.');
    await until(() => button('Undo') !== undefined);
  });
});

describe('a merge that a visit made', () => {
  const lines = ({ commands }: QueueActions) => <MergedLines commands={commands} />;
  async function merged(view = lines) {
    const world = queueWorld();
    const authors = ['Ada Lovelace', 'Grace Hopper'];
    const other: PaperKey = 'doi:10.1/x';
    await world.queue.save([key(1)], { title: 'Tides of the Inner Sea', authors });
    await world.queue.save([other], { title: 'Tides of the inner sea', authors });
    const url = 'https://example.org/paper';
    const title = 'Tides of the Inner Sea';
    await world.queue.evidence([{ keys: [key(1), other], title, authors, url }]);
    return queuePage(view, world);
  }

  it('is said, and OK ends it', async () => {
    const { page, db, press, says, until } = await merged();
    await says('Two saved papers turned out to be one: “Tides of the');
    await press('OK');
    await until(() => page.querySelector('.merged') === null);
    expect(await db.queue.count()).toBe(1);
  });

  it('is said in the popup’s queue too', async () => {
    const { page, press, says, until } = await merged((actions) => (
      <QueueView open={[]} saved={1} actions={actions} />
    ));
    await says('Two saved papers turned out to be one');
    await press('OK');
    await until(() => page.querySelector('.merged') === null);
  });

  it('and can be undone there', async () => {
    const { page, db, press, says, until } = await merged();
    await says('turned out to be one');
    await press('Undo');
    await until(() => page.querySelector('.merged') === null);
    expect(await db.queue.count()).toBe(2);
  });
});

it('save, done, state and removal from any list say what was done, each with its undo', async () => {
  const world = queueWorld();
  // In this stand-in for IndexedDB a transaction that begins while the database opens ends too early.
  await world.db.open();
  const { db, button, press, says, until } = queuePage(
    ({ save, remove, setDone, setState }) => (
      <>
        <button onClick={() => save(key(1), { title: 'Paper 1' })}>save</button>
        <button onClick={() => setDone(key(2), true)}>done</button>
        <button onClick={() => setState(key(1), 'reading')}>state</button>
        <button onClick={() => remove(key(1))}>remove</button>
      </>
    ),
    world,
  );
  const undo = async (): Promise<void> => {
    await until(() => button('Undo') !== undefined);
    await press('Undo');
    await says('Undone.');
  };
  await press('done');
  await says('Marked as done.');
  await undo();
  expect((await db.marks.get(key(2)))?.doneAt).toBeUndefined();
  await press('save');
  await says('Saved to your queue.');
  await undo();
  expect(await db.queue.count()).toBe(0);
  await press('save');
  await says('Saved to your queue.');
  await press('state');
  await says('Now in “Reading”.');
  await undo();
  expect((await db.queue.toArray())[0]?.state).toBe('to-read');
  await press('remove');
  await says('Removed from the queue.');
  await undo();
  expect(await db.queue.count()).toBe(1);
  await press('remove');
  await says('Removed from the queue.');
  await press('save');
  await says('Saved again, with its notes, tags and state.');
  expect((await db.queue.toArray())[0]?.state).toBe('to-read');
});

it('an Undo that is pressed twice, or by a double click, undoes once', async () => {
  const world = queueWorld();
  await world.db.open();
  const { sent, button, press, says, until } = queuePage(
    ({ save }) => <button onClick={() => save(key(1), { title: 'Paper 1' })}>save</button>,
    world,
  );
  await press('save');
  await says('Saved to your queue.');
  button('Undo')?.click();
  button('Undo')?.click();
  await says('Undone.');
  button('Undo')?.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent.filter(([name]) => name === 'undo')).toHaveLength(1);
  button('Undo')?.click();
  await until(() => sent.filter(([name]) => name === 'undo').length === 2);
  // Its answer too comes while the page stands.
  await vi.waitFor(async () => expect(await world.db.queue.count()).toBe(1), { timeout: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, 50));
});
