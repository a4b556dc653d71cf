import { describe, expect, it } from 'vitest';
import type { PaperKey } from '../../../../utils/paper-key.ts';
import { FolderError } from '../../../../utils/queue/sync/folder/folder.ts';
import { fileOfDevice, mayBeDevices } from '../../../../utils/queue/sync/folder/file-names.ts';
import { gather } from '../../../../utils/queue/together/gather.ts';
import { fileOfList } from '../../../../utils/queue/together/list-file.ts';
import { group, key, memberOf } from '../../../support/folders/group.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';
import { MemoryFolder } from '../../../support/folders/memory-folder.ts';

describe('a reading list together', () => {
  it('says who saved what, and brings nothing into anybody’s queue', async () => {
    const { ada, ben } = await group();
    await ada.share();
    await ben.share();
    await ada.together.once();
    expect(await ada.list()).toEqual(['Paper 1: me', 'Paper 2: Ben,me', 'Paper 3: Ben']);
    expect(await ben.list()).toEqual(['Paper 1: Ada', 'Paper 2: Ada,me', 'Paper 3: me']);
    expect(await ada.seen()).toHaveLength(2);
  });

  it('is off, and writes nothing, until the reader says a name', async () => {
    const { folder, ada } = await group();
    expect(await ada.together.isOn()).toBe(false);
    await ada.together.once();
    expect(folder.files.size).toBe(0);
  });

  it('has no states, notes, tags and names of devices in it; the first two once they are ticked', async () => {
    const { folder, ada, ben } = await group();
    const [row] = await ada.db.queue.where('keys').equals(key(1)).toArray();
    await ada.queue.setNotes(row?.id ?? '', 'my own words', '');
    await ada.queue.setState(key(1), 'reading');
    await ada.queue.setTags(key(1), ['mine']);
    await ada.share();
    const { id = '' } = (await ada.own()) ?? {};
    const text = (): string => folder.text(fileOfList(id));
    expect(text()).toContain('Paper 1');
    expect(text()).not.toMatch(/my own words|reading|"mine"/);
    expect(text()).not.toContain(await ada.exchange.id());
    expect(text()).not.toContain(row?.id);
    await ada.share({ state: true, notes: true });
    expect(text()).toMatch(/"reading".*my own words/);
    expect(text()).not.toContain('"mine"');
    await ben.share();
    const papers = gather([], await ben.members());
    expect(papers.find(({ keys }) => keys.includes(key(1)))?.savers).toMatchObject([
      { name: 'Ada', state: 'reading', notes: 'my own words' },
    ]);
    await ada.share();
    expect(text()).not.toMatch(/my own words|reading/);
  });

  it('follows what is saved, removed and renamed, and writes only what is new', async () => {
    const { folder, ada, ben } = await group();
    await ada.share();
    await ben.share();
    const { id = '' } = (await ada.own()) ?? {};
    const time = () => folder.files.get(fileOfList(id))?.changedAt;
    const before = time();
    await ada.together.once();
    expect(time()).toBe(before);
    await ada.queue.remove(key(1));
    await ada.share({ name: 'Ada L.' });
    await ben.together.once();
    expect(await ben.list()).toEqual(['Paper 2: Ada L.,me', 'Paper 3: me']);
  });

  it('loses nobody to a file that is cut, and takes copies of one’s own away, no other’s', async () => {
    const { folder, ada, ben } = await group();
    await ada.share();
    await ben.share();
    const name = fileOfList((await ada.own())?.id ?? '');
    const { bytes = new Uint8Array() } = folder.files.get(name) ?? {};
    folder.put(name.replace('.json', ' (conflicted copy).json'), bytes);
    folder.put(name, bytes.slice(0, 60));
    await ben.together.once();
    expect(await ben.list()).toContain('Paper 1: Ada');
    expect(folder.files.size).toBe(3);
    folder.files.delete(name.replace('.json', ' (conflicted copy).json'));
    await ben.together.once();
    expect(await ben.list()).toContain('Paper 1: Ada');
    folder.put(name.replace('.json', ' 2.json'), bytes);
    await ada.together.once();
    expect([...folder.files.keys()].sort()).toEqual(
      [name, fileOfList((await ben.own())?.id ?? '')].sort(),
    );
  });

  it('once left is no longer there, for anybody', async () => {
    const { folder, ada, ben } = await group();
    await ada.share();
    await ben.share();
    await ada.together.stop();
    expect(await ada.own()).toBeUndefined();
    expect(await ada.members()).toEqual([]);
    expect(folder.files.size).toBe(1);
    await ben.together.once();
    expect(await ben.list()).toEqual(['Paper 2: me', 'Paper 3: me']);
  });

  it('stays to be taken out where the folder refuses: nothing is written any more, and the first exchange that can does it', async () => {
    const { folder, ada } = await group();
    await ada.share();
    const name = fileOfList((await ada.own())?.id ?? '');
    const { bytes = new Uint8Array() } = folder.files.get(name) ?? {};
    folder.put(name.replace('.json', ' (conflicted copy).json'), bytes);
    folder.fails = 'permission';
    expect(await ada.together.stop()).toBe('trouble.folder.permission');
    expect(await ada.own()).toMatchObject({ stopping: true, trouble: 'trouble.folder.permission' });
    folder.fails = undefined;
    await ada.save(4);
    await ada.together.once();
    expect(folder.files.size).toBe(0);
    expect(await ada.own()).toBeUndefined();
  });

  it('is forgotten where the folder refuses twice, or is gone', async () => {
    const { folder, ada, ben } = await group();
    await ada.share();
    await ben.share();
    folder.fails = 'failed';
    await ada.together.stop();
    expect(await ada.together.stop()).toBe('trouble.folder.failed');
    expect(await ada.own()).toBeUndefined();
    folder.fails = 'gone';
    await ben.together.stop();
    expect(await ben.own()).toBeUndefined();
  });

  it('shared again after that, it is written again', async () => {
    const { folder, ada } = await group();
    await ada.share();
    folder.fails = 'permission';
    await ada.together.stop();
    folder.fails = undefined;
    await ada.share();
    expect(await ada.own()).not.toHaveProperty('stopping');
    expect(folder.files.size).toBe(1);
  });

  it('says the day on which a paper was saved, and not the hour', async () => {
    const { folder, ada } = await group();
    await ada.share();
    const text = folder.text(fileOfList((await ada.own())?.id ?? ''));
    const said = [...text.matchAll(/"savedAt":"([^"]*)"/g)].map(([, moment]) => moment?.slice(10));
    expect(said).toEqual(['T00:00:00.000Z', 'T00:00:00.000Z']);
  });

  it('shows the others to who may not write', async () => {
    const { folder, ada, ben } = await group();
    await ben.share();
    const { write } = folder;
    folder.write = () => Promise.reject(new FolderError('full', undefined));
    await ada.share();
    expect(await ada.list()).toContain('Paper 3: Ben');
    expect(await ada.own()).toMatchObject({ trouble: 'trouble.folder.full' });
    folder.write = write;
  });

  it('a paper of this queue leads those of others that it brings together', () => {
    const paper = (title: string, ...keys: PaperKey[]) =>
      ({ keys, title, savedAt: '2026-08-21T00:00:00.000Z' }) as never;
    const [all, ...more] = gather(
      [paper('mine', key(1))],
      [
        { id: 'b', name: 'Ben', at: '', papers: [paper('of Ben', 'doi:10.1/x' as PaperKey)] },
        {
          id: 'c',
          name: 'Cem',
          at: '',
          papers: [paper('of Cem', 'doi:10.1/x' as PaperKey, key(1))],
        },
      ],
    );
    expect(more).toEqual([]);
    expect(all?.paper.title).toBe('mine');
    expect(all?.savers).toHaveLength(3);
  });

  it('says why the folder cannot be used, keeps what it knew, and goes on once it can', async () => {
    const { folder, ada, ben } = await group();
    await ben.share();
    await ada.share();
    folder.fails = 'permission';
    await ada.together.once();
    expect(await ada.own()).toMatchObject({ trouble: 'trouble.folder.permission' });
    expect(await ada.list()).toContain('Paper 3: Ben');
    folder.fails = undefined;
    await ada.together.once();
    expect((await ada.own())?.trouble).toBeUndefined();
  });

  it('can stand in the folder that devices share: neither is read as the other', async () => {
    const folder = new MemoryFolder();
    const [ada, ben] = [memberOf(folder, 'Ada'), folderWorld(folder)];
    await ada.save(1);
    await ada.share();
    await ben.join();
    expect(await ben.seen()).toEqual([]);
    expect(mayBeDevices(fileOfList((await ada.own())?.id ?? ''))).toBe(false);
    await ada.together.once();
    expect(await ada.members()).toEqual([]);
    expect(folder.files.has(fileOfDevice(await ben.exchange.id()))).toBe(true);
  });
});
