import { describe, expect, it, vi } from 'vitest';
import { fileOfList, MOST } from '../../../../utils/queue/together/list-file.ts';
import { group, key, memberOf } from '../../../support/folders/group.ts';

const bytesOf = (raw: unknown) => new TextEncoder().encode(JSON.stringify(raw));

describe('a round of a reading list together', () => {
  it.each(['permission', 'failed', 'gone'] as const)(
    'a list that cannot be read now (%s) stops nobody: it is named, stays as it was known, and all others come',
    async (trouble) => {
      const { folder, ada, ben } = await group();
      const cem = memberOf(folder, 'Cem');
      await ada.share();
      await ben.share();
      const name = fileOfList((await ben.own())?.id ?? '');
      await ada.together.once();
      folder.shut.set(name, trouble);
      folder.put(name, bytesOf({ shut: true }));
      await cem.save(4);
      await cem.share();
      await ada.save(5);
      await ada.together.once();
      expect(await ada.own()).toMatchObject({
        left: { n: 1, first: [{ file: name, why: 'closed' }] },
      });
      expect((await ada.own())?.trouble).toBeUndefined();
      expect(await ada.list()).toEqual(
        expect.arrayContaining(['Paper 3: Ben', 'Paper 4: Cem', 'Paper 5: me']),
      );
      expect(folder.text(fileOfList((await ada.own())?.id ?? ''))).toContain('Paper 5');
      folder.shut.clear();
      await ben.together.once();
      await ada.together.once();
      expect(await ada.own()).not.toHaveProperty('left');
    },
  );

  it('says which files are no list, of a later version, too long, or cut', async () => {
    const { folder, ada } = await group();
    const put = (id: string, bytes: Uint8Array<ArrayBuffer>) => folder.put(fileOfList(id), bytes);
    const format = 'tidemark-together';
    put('cut', new TextEncoder().encode('{"format":'));
    put('foreign', bytesOf({ format: 'other' }));
    put('later', bytesOf({ format, version: 2 }));
    put('long', new Uint8Array(MOST.bytes + 1));
    await ada.share();
    expect((await ada.own())?.left).toEqual({
      n: 4,
      first: [
        { file: fileOfList('cut'), why: 'unfinished' },
        { file: fileOfList('foreign'), why: 'foreign' },
        { file: fileOfList('later'), why: 'later' },
        { file: fileOfList('long'), why: 'long' },
      ],
    });
    expect(folder.reads).not.toContain(fileOfList('long'));
  });

  it('where nothing is new a round reads neither queue nor lists, and says that it was made', async () => {
    const { folder, ada, ben } = await group();
    await ada.share();
    await ben.share();
    for (let n = 0; n < 2; n += 1) await ada.together.once();
    const looks = vi.spyOn(ada.db.queue, 'toArray');
    const before = (await ada.own())?.lastExchange ?? '';
    folder.reads.length = 0;
    await ada.together.once();
    expect([looks.mock.calls.length, folder.reads]).toEqual([0, []]);
    expect(((await ada.own())?.lastExchange ?? '') > before).toBe(true);
    await ada.queue.setState(key(1), 'reading');
    await ada.together.once();
    expect(looks).toHaveBeenCalledTimes(1);
    await ben.save(4);
    await ben.together.once();
    await ada.together.once();
    expect(await ada.list()).toContain('Paper 4: Ben');
  });

  it('a list has room for 20,000 papers and 16 MB, those saved last, and says how many have none', async () => {
    const { folder, ada } = await group();
    const row = (await ada.db.queue.toArray())[0];
    const notes = 'n'.repeat(100_000);
    const rows = Array.from({ length: 170 }, (_, n) => ({
      ...row,
      id: `row-${n}`,
      keys: [`arxiv:2508.${10_000 + n}`],
      savedAt: new Date(Date.UTC(2026, 6, 1, 0, n)).toISOString(),
      notes,
    }));
    await ada.db.queue.bulkPut(rows as never);
    await ada.share({ notes: true });
    const { unshared = 0 } = (await ada.own()) ?? {};
    expect(unshared).toBeGreaterThan(5);
    const file = fileOfList((await ada.own())?.id ?? '');
    expect(folder.files.get(file)?.bytes.length).toBeLessThanOrEqual(MOST.bytes);
    expect(folder.text(file)).not.toContain('arxiv:2508.10000');
    await ada.share();
    expect(await ada.own()).not.toHaveProperty('unshared');
  });
});
