// @vitest-environment happy-dom
import { useLiveQuery } from 'dexie-react-hooks';
import { beforeEach, expect, it, vi } from 'vitest';
import { NotesEditor } from '../../../entrypoints/library/queue/notes/NotesEditor.tsx';
import { useKeptNotes } from '../../../entrypoints/library/queue/notes/use-notes.ts';
import { useServices } from '../../../components/services.tsx';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { queuePage } from '../../support/queue-page.tsx';
import { queueWorld } from '../../support/queue-world.ts';

const NOW = Date.UTC(2026, 7, 21);

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});

const A: PaperKey = 'arxiv:2507.00001';

function Notes({ open }: { open: boolean }) {
  useKeptNotes();
  const { db } = useServices();
  const item = useLiveQuery(() => db.queue.toCollection().first(), [db]);
  if (!item || !open) return null;
  return (
    <>
      <output>{item.notes}</output>
      <NotesEditor item={item} startsOpen={false} onUndo={() => undefined} />
    </>
  );
}

async function withPaper() {
  const world = queueWorld();
  const { result: id } = await world.queue.save([A], { title: 'Paper' });
  return { world, id };
}

/** A page with the paper's notes; its field can be opened, typed in and taken away. */
function notesPage(world: ReturnType<typeof queueWorld>, given: { isPrivate?: boolean } = {}) {
  const page = queuePage(() => <Notes open />, world, given);
  const field = (): HTMLTextAreaElement | null => page.page.querySelector('textarea');
  return {
    ...page,
    field,
    async type(text: string): Promise<void> {
      if (!field()) {
        const opener = (): HTMLElement | null => page.page.querySelector('.edit-notes');
        await page.until(() => opener() !== null);
        opener()?.click();
        await page.until(() => field() !== null);
      }
      const box = field();
      if (!box) return;
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
      set?.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
    },
    leave: () => page.again(() => <Notes open={false} />),
    back: () => page.again(() => <Notes open />),
    stored: async (): Promise<string | undefined> => (await world.db.queue.toArray())[0]?.notes,
  };
}

const drafts = (): string[] => Object.keys(localStorage).filter((one) => one.startsWith('notes:'));

async function eventually(seen: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 5000;
  while (!(await seen()) && performance.now() < end) await new Promise((go) => setTimeout(go, 5));
  expect(await seen()).toBe(true);
}

it('notes whose field is taken away in the moment of typing are stored', async () => {
  const { world } = await withPaper();
  const notes = notesPage(world);
  await notes.type('last letter');
  notes.leave();
  await eventually(async () => (await notes.stored()) === 'last letter' && drafts().length === 0);
});

it('what a full disk refused stands in the field again, also in the next page', async () => {
  const { world } = await withPaper();
  const notes = notesPage(world);
  notes.fail.words = 'The disk is full.';
  await notes.type('no room');
  await notes.says('Not saved: The disk is full.');
  notes.leave();
  await notes.until(() => notes.field() === null);
  notes.back();
  await notes.until(() => notes.field()?.value === 'no room');
  expect(drafts()).toHaveLength(1);
  notes.close();
  const next = notesPage(world);
  await eventually(async () => (await next.stored()) === 'no room' && drafts().length === 0);
});

it('a page that is closed while it types leaves a draft before it ends', async () => {
  const { world } = await withPaper();
  const notes = notesPage(world);
  await notes.type('typed');
  dispatchEvent(new Event('pagehide'));
  expect(JSON.parse(localStorage.getItem(drafts()[0] ?? '') ?? '')).toMatchObject({
    text: 'typed',
    base: '',
  });
  await eventually(async () => (await notes.stored()) === 'typed' && drafts().length === 0);
});

it('a draft that no longer fits is the reader’s to choose, never written over', async () => {
  const { world, id } = await withPaper();
  localStorage.setItem(`notes:${id}`, JSON.stringify({ text: 'mine', base: '', at: NOW }));
  await world.queue.setNotes(id, 'theirs', '');
  const notes = notesPage(world);
  await notes.says('These notes were changed in another window');
  expect(await notes.stored()).toBe('theirs');
  expect(drafts()).toHaveLength(1);
  await notes.press('Keep mine');
  await eventually(async () => (await notes.stored()) === 'mine' && drafts().length === 0);
});

it('a draft for which nothing comes any more is forgotten after 30 days', async () => {
  const at = NOW - 31 * 86_400_000;
  localStorage.setItem('notes:gone', JSON.stringify({ text: 'old', base: '', at }));
  localStorage.setItem('notes:odd', 'no draft');
  const { world } = await withPaper();
  const notes = notesPage(world);
  await notes.until(() => drafts().length === 0);
});

it('in a private window no draft is written', async () => {
  const { world } = await withPaper();
  const notes = notesPage(world, { isPrivate: true });
  notes.fail.words = 'In private windows Tidemark writes nothing.';
  await notes.type('private');
  await notes.says('Not saved: In private windows');
  dispatchEvent(new Event('pagehide'));
  expect(drafts()).toEqual([]);
});

it('under the reader’s hands nothing changes; a field that is left follows', async () => {
  const { world, id } = await withPaper();
  const notes = notesPage(world);
  await notes.type('mine');
  await eventually(async () => (await notes.stored()) === 'mine');
  notes.field()?.focus();
  await world.queue.setNotes(id, 'theirs', 'mine');
  await notes.until(() => notes.page.querySelector('output')?.textContent === 'theirs');
  await notes.type('mine too');
  await notes.says('These notes were changed in another window');
  expect(await notes.stored()).toBe('theirs');
  await notes.press('Keep theirs');
  notes.field()?.blur();
  await notes.says('Saved as you type');
  await world.queue.setNotes(id, 'theirs again', 'theirs');
  await notes.until(() => notes.field()?.value === 'theirs again');
});
