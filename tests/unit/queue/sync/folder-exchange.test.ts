import { describe, expect, it } from 'vitest';
import { loadState } from '../../../../utils/db/state.ts';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { LIMITS } from '../../../../utils/queue/item/limits.ts';
import { fileOfDevice } from '../../../../utils/queue/sync/folder/file-names.ts';
import { setPassphrase, answerPassphrase } from '../../../../utils/queue/sync/kept/passphrase.ts';
import { notesTold } from '../../../../utils/queue/sync/notes-told.ts';
import { createCarrier } from '../../../support/folders/carrier.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { MemoryFolder } from '../../../support/folders/memory-folder.ts';

type World = ReturnType<typeof folderWorld>;

const keyOf = (n: number): PaperKey => `arxiv:2507.0000${n}`;
const save = ({ queue }: World, n: number) => queue.save([keyOf(n)], { title: `Paper ${n}` });
const placeOf = async ({ db }: World) => (await loadState(db, 'devices')).folder;

describe('queues that share a folder', () => {
  it('are equal after each was carried to the other, with what each did', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [folderWorld(folder), folderWorld(folder)];
    await save(a, 1);
    await save(a, 2);
    await save(b, 3);
    await a.join();
    await b.join();
    await a.exchange.once();
    expect(await a.seen()).toHaveLength(3);
    expect(await a.seen()).toEqual(await b.seen());
    await a.queue.setState(keyOf(1), 'done');
    await b.queue.remove(keyOf(2));
    await a.exchange.once();
    await b.exchange.once();
    await a.exchange.once();
    expect(await a.seen()).toEqual(['Paper 1 done ', 'Paper 3 to-read ']);
    expect(await b.seen()).toEqual(await a.seen());
  });

  it('lose nothing to a service that cuts a file and makes a copy of another', async () => {
    const [a, b] = [folderWorld(), folderWorld()];
    const ways = ['cut', 'whole', 'twice', 'twice'] as const;
    let n = 0;
    const service = createCarrier(a.folder, b.folder, { how: () => ways[n++] ?? 'whole' });
    await save(a, 1);
    await a.join();
    service.run();
    await b.join();
    expect(await placeOf(b)).toMatchObject({
      state: 'waiting',
      trouble: 'trouble.folder.unfinished',
    });
    await save(b, 2);
    for (let round = 0; round < 4; round += 1) {
      await b.exchange.once();
      service.run();
      await a.exchange.once();
      service.run();
    }
    expect(await a.seen()).toEqual(['Paper 1 to-read ', 'Paper 2 to-read ']);
    expect(await b.seen()).toEqual(await a.seen());
    expect(await placeOf(b)).toMatchObject({ state: 'ok' });
  });

  it('tell what joining would do before it is done, and it can be taken back', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [folderWorld(folder), folderWorld(folder)];
    await save(a, 1);
    await save(a, 2);
    await save(b, 2);
    await save(b, 3);
    await a.join();
    const preview = await b.exchange.preview('folder');
    expect(preview.comes).toEqual({ count: 1, titles: ['Paper 1'] });
    expect(preview.goes).toEqual({ count: 1, titles: ['Paper 3'] });
    expect(preview.merges).toEqual({ count: 1, titles: ['Paper 2'] });
    expect(await b.seen()).toHaveLength(2);
    const { undo } = await b.join();
    expect(await b.seen()).toHaveLength(3);
    await b.queue.undo(undo ?? '');
    expect(await b.seen()).toEqual(['Paper 2 to-read ', 'Paper 3 to-read ']);
  });

  it('keep both of two notes, and know that they are two until the reader makes one of them', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [folderWorld(folder), folderWorld(folder)];
    await save(a, 1);
    await a.join();
    await b.join();
    const [row] = await a.db.queue.toArray();
    const id = row?.id ?? '';
    await a.queue.setNotes(id, 'of a', '');
    await b.queue.setNotes(id, 'of b', '');
    await a.exchange.once();
    await b.exchange.once();
    const [there] = await b.db.queue.toArray();
    expect(there?.notes.split(/\s+---\s+/).sort()).toEqual(['of a', 'of b']);
    expect(await notesTold(b.db, id, there?.notes ?? '')).toMatchObject({
      areTwo: true,
      hidden: 0,
    });
    await b.queue.setNotes(id, 'one of both', there?.notes ?? '');
    expect(await notesTold(b.db, id, 'one of both')).toMatchObject({ areTwo: false });
    await b.exchange.once();
    await a.exchange.once();
    expect(await a.seen()).toEqual(['Paper 1 to-read one of both']);
  });

  it('say that a text has no room in these notes, until they are shorter', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [folderWorld(folder), folderWorld(folder)];
    await save(a, 1);
    await a.join();
    await b.join();
    const [row] = await a.db.queue.toArray();
    const id = row?.id ?? '';
    const long = (letter: string): string => letter.repeat(LIMITS.notes - 100);
    await a.queue.setNotes(id, long('a'), '');
    await b.queue.setNotes(id, long('b'), '');
    await a.exchange.once();
    await b.exchange.once();
    const shown = (await b.db.queue.get(id))?.notes ?? '';
    expect(await notesTold(b.db, id, shown)).toMatchObject({ areTwo: false, hidden: 1 });
    await b.queue.setNotes(id, 'shorter', shown);
    await b.exchange.once();
    const both = (await b.db.queue.get(id))?.notes ?? '';
    expect(both.length).toBe('shorter'.length + '\n\n---\n\n'.length + LIMITS.notes - 100);
    expect(await notesTold(b.db, id, both)).toMatchObject({ areTwo: true, hidden: 0 });
  });

  it('sealed by a passphrase, wait for it and come together once it is given', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [folderWorld(folder), folderWorld(folder)];
    await save(a, 1);
    await save(b, 2);
    await b.join();
    await setPassphrase(a.devices, 'eight letters');
    await a.join();
    expect(await placeOf(a)).toMatchObject({ state: 'waiting', trouble: 'trouble.seal.none' });
    await b.exchange.once();
    expect(await placeOf(b)).toMatchObject({ state: 'error', trouble: 'trouble.seal.wrong' });
    await answerPassphrase(b.devices, 'eight letters');
    await b.exchange.once();
    await a.exchange.once();
    expect(await a.seen()).toEqual(await b.seen());
    expect(await placeOf(a)).toMatchObject({ state: 'ok' });
    for (const { bytes } of folder.files.values())
      expect(new TextDecoder().decode(bytes)).not.toContain('2507');
  });

  it('on a profile that was copied, the copy takes another name', async () => {
    const folder = new MemoryFolder();
    const [a, twin] = [folderWorld(folder), folderWorld(folder)];
    await save(a, 1);
    await a.join();
    const { id } = await loadState(a.db, 'devices');
    await twin.db.state.put({ name: 'devices', value: { id, name: 'copy' } });
    await save(twin, 2);
    await twin.join();
    await a.exchange.once();
    expect((await loadState(twin.db, 'devices')).id).not.toBe(id);
    expect([...folder.files.keys()]).toHaveLength(2);
    expect(await a.seen()).toEqual(await twin.seen());
  });

  it.each(['permission', 'gone', 'full', 'failed'] as const)(
    'say that the folder is %s, keep the queue, and go on once it is there again',
    async (trouble) => {
      const [a, b] = [folderWorld(), folderWorld()];
      await save(a, 1);
      await a.join();
      a.folder.fails = trouble;
      await a.exchange.once();
      expect(await placeOf(a)).toMatchObject({
        state: 'error',
        trouble: `trouble.folder.${trouble}`,
      });
      expect(await a.seen()).toHaveLength(1);
      a.folder.fails = undefined;
      await a.exchange.once();
      expect(await placeOf(a)).toMatchObject({ state: 'ok' });
      expect(b.folder.files.size).toBe(0);
    },
  );
});

describe('a file in the reader’s hand', () => {
  const textOf = async ({ file, db }: World): Promise<string> => {
    const { staged } = await file.save();
    return (await db.staged.get(staged))?.text ?? '';
  };
  async function stage({ db }: World, text: string): Promise<string> {
    await db.staged.put({ id: 'file', at: '2026-08-21T08:00:00.000Z', text });
    return 'file';
  }

  it('brings what one device has to another, shown before, as one step of undo', async () => {
    const [a, b] = [folderWorld(), folderWorld()];
    await save(a, 1);
    await save(b, 2);
    const staged = await stage(b, await textOf(a));
    expect((await b.file.preview(staged)).comes.titles).toEqual(['Paper 1']);
    const { undo } = await b.file.merge(staged);
    expect(await b.seen()).toHaveLength(2);
    expect(await b.db.staged.count()).toBe(0);
    await b.queue.undo(undo ?? '');
    expect(await b.seen()).toEqual(['Paper 2 to-read ']);
  });

  it('goes round: there and back both have the same', async () => {
    const [a, b] = [folderWorld(), folderWorld()];
    await save(a, 1);
    await save(b, 2);
    await b.file.merge(await stage(b, await textOf(a)));
    await a.file.merge(await stage(a, await textOf(b)));
    expect(await a.seen()).toEqual(await b.seen());
  });

  it('put into the folder of another device it is read by itself', async () => {
    const [a, b] = [folderWorld(), folderWorld()];
    await save(a, 1);
    await b.join();
    const { name } = await a.file.save();
    b.folder.put(name, new TextEncoder().encode(await textOf(a)));
    await b.exchange.once();
    expect(await b.seen()).toEqual(['Paper 1 to-read ']);
    expect(name).toBe(fileOfDevice(await a.exchange.id()));
  });

  it.each([
    ['cut', (text: string) => text.slice(0, 200), 'trouble.file.unfinished'],
    ['another program’s', () => '{"name":"x"}', 'trouble.file.foreign'],
    [
      'of a later version',
      (text: string) => text.replace('"devices":{"version":1', '"devices":{"version":2'),
      'trouble.folder.later',
    ],
  ])('that is %s changes nothing, and that is said', async (_, spoil, code) => {
    const [a, b] = [folderWorld(), folderWorld()];
    await save(a, 1);
    const staged = await stage(b, spoil(await textOf(a)));
    await expect(b.file.preview(staged)).rejects.toMatchObject({ code });
    await expect(b.file.merge(staged)).rejects.toMatchObject({ code });
    expect(await b.seen()).toEqual([]);
  });

  it('is sealed where there is a passphrase', async () => {
    const [a, b] = [folderWorld(), folderWorld()];
    await save(a, 1);
    await setPassphrase(a.devices, 'eight letters');
    const text = await textOf(a);
    expect(text).not.toContain('2507');
    const staged = await stage(b, text);
    await expect(b.file.merge(staged)).rejects.toMatchObject({ code: 'trouble.seal.wrong' });
    await answerPassphrase(b.devices, 'eight letters');
    await b.file.merge(staged);
    expect(await b.seen()).toEqual(['Paper 1 to-read ']);
  });
});
