// @vitest-environment happy-dom
import { useLiveQuery } from 'dexie-react-hooks';
import { describe, expect, it } from 'vitest';
// What lists load late is there at once.
import '../../../components/queue/QueueBar.tsx';
import { useServices } from '../../../components/services.tsx';
import type { QueueActions } from '../../../components/use-queue-actions.ts';
import { QueuePage } from '../../../entrypoints/library/queue/QueuePage.tsx';
import { RemovedPage } from '../../../entrypoints/library/queue/RemovedPage.tsx';
import { QueueView } from '../../../entrypoints/popup/QueueView.tsx';
import { readQueue } from '../../../utils/db/queries.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { queuePage } from '../../support/queue-page.tsx';
import { queueWorld } from '../../support/queue-world.ts';
import { type } from '../../support/type-keys.ts';

const key = (n: number): PaperKey => `arxiv:2507.${String(n).padStart(5, '0')}`;

function Popup({ actions }: { actions: QueueActions }) {
  const { db } = useServices();
  const queue = useLiveQuery(() => readQueue(db), [db]);
  return queue ? <QueueView open={queue} saved={queue.length} actions={actions} /> : null;
}
function Library({ actions }: { actions: QueueActions }) {
  const { db } = useServices();
  const queue = useLiveQuery(() => readQueue(db), [db]);
  return queue ? <QueuePage queue={queue} commands={actions.commands} /> : null;
}
const views = {
  popup: (actions: QueueActions) => <Popup actions={actions} />,
  library: (actions: QueueActions) => <Library actions={actions} />,
  removed: ({ commands }: QueueActions) => <RemovedPage commands={commands} />,
};

/** Papers 5 to 1, in this order, in a view that has them. */
async function open(view: keyof typeof views) {
  // An address of its own: a list remembers by it where the reader was.
  history.replaceState(null, '', `#queue?of=${crypto.randomUUID()}`);
  localStorage.clear();
  const world = queueWorld();
  for (const n of [1, 2, 3, 4, 5]) {
    await world.queue.save([key(n)], { title: `Paper ${n}` });
    if (view === 'removed') await world.queue.remove(key(n));
  }
  const shown = queuePage(views[view], world);
  await shown.until(() => shown.page.querySelector('[data-keys="live"] > li') !== null);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const chosen = (): string =>
    [...shown.page.querySelectorAll('li:has(input:checked) .title')]
      .map(({ textContent }) => textContent.at(-1))
      .join('');
  return { ...shown, chosen };
}

describe.each(['popup', 'library', 'removed'] as const)('rows of the %s are chosen', (view) => {
  it('by x, on and on with Shift, all to here, all that are shown, and none', async () => {
    const { chosen, until } = await open(view);
    type('x');
    await until(() => chosen() === '5');
    type('j');
    type('Shift');
    await until(() => document.activeElement?.textContent === 'Paper 4');
    type('j', { shiftKey: true });
    await until(() => chosen() === '543');
    await until(() => document.activeElement?.textContent === 'Paper 3');
    type('End');
    await until(() => document.activeElement?.textContent === 'Paper 1');
    type('x', { shiftKey: true });
    await until(() => chosen() === '54321');
    type('Escape');
    await until(() => chosen() === '');
    type('*');
    type('a');
    await until(() => chosen() === '54321');
    type('*');
    type('n');
    await until(() => chosen() === '');
  });

  it('by a box, with Shift all between', async () => {
    const { page, chosen, until } = await open(view);
    const boxes = [...page.querySelectorAll<HTMLInputElement>('li input[type="checkbox"]')];
    boxes[3]?.click();
    await until(() => chosen() === '2');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true });
    boxes[1]?.dispatchEvent(event);
    await until(() => chosen() === '432');
  });
});

describe.each(['popup', 'library'] as const)('what is done to many in the %s', (view) => {
  it('by letters and by the bar, each as one step of undo', async () => {
    const { db, page, chosen, until, says, press, sent } = await open(view);
    type('x');
    await until(() => chosen() === '5');
    type('x', { shiftKey: true });
    type('j', { shiftKey: true });
    await until(() => chosen() === '54');
    await says('2 chosen');
    type('2');
    await says('2 papers are now in “Reading”.');
    await until(() => page.querySelector('.chosen-bar') !== null);
    type('l');
    expect(document.activeElement?.closest('.chosen-bar')?.localName).toBe('div');
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await press('Remove');
    await says('Removed 2 papers.');
    expect(await db.queue.count()).toBe(3);
    await until(() => page.querySelector('.chosen-bar') === null);
    await press('Undo');
    await says('Undone.');
    expect(await db.queue.count()).toBe(5);
    expect(sent.map(([name]) => name)).toEqual(['bulk', 'bulk', 'undo']);
  });
});

it('removed papers that are chosen are restored by s, and the focus stays in the list', async () => {
  const { db, chosen, until, says } = await open('removed');
  type('x');
  await until(() => chosen() === '5');
  type('j', { shiftKey: true });
  await until(() => chosen() === '54');
  await until(() => document.activeElement?.textContent === 'Paper 4');
  type('s');
  await says('Restored 2 papers.');
  await until(() => document.activeElement?.textContent === 'Paper 2');
  expect(await db.queue.count()).toBe(2);
});

describe.each(['popup', 'library'] as const)('5,000 papers in the %s', (view) => {
  it('End shows the last of them at once, and only those in view are in the page', async () => {
    const world = queueWorld();
    const { result: id } = await world.queue.save([key(1)], { title: 'Paper 0' });
    const item = await world.db.queue.get(id);
    if (!item) throw new Error('not saved');
    await world.db.queue.bulkAdd(
      Array.from({ length: 4999 }, (_, n) => ({
        ...item,
        id: `q${n}`,
        keys: [key(n + 2)],
        title: `Paper ${n + 1}`,
        rank: `d${String(n).padStart(4, '0')}`,
      })),
    );
    history.replaceState(null, '', `#queue?of=${crypto.randomUUID()}`);
    const { page, until } = queuePage(views[view], world);
    await until(() => page.querySelector('[data-keys="live"] > li') !== null);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    type('End');
    await until(
      () => document.activeElement?.closest('li')?.getAttribute('aria-posinset') === '5000',
    );
    expect(page.querySelectorAll('[data-papers] > li').length).toBeLessThan(60);
  });
});
