import { afterEach, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { forgottenAt } from '../../../utils/queue/removed.ts';
import type { Snapshot } from '../../../utils/queue/item/snapshot.ts';
import { paperRow } from '../../support/paper.ts';
import { queueWorld } from '../../support/queue-world.ts';

let world = queueWorld();
afterEach(async () => {
  await world.db.delete();
  world = queueWorld();
});

const A: PaperKey = 'arxiv:2507.00001';
const D: PaperKey = 'doi:10.1/x';
const URL: PaperKey = 'url:https://sea.example/tides';

async function one(key: PaperKey = A): Promise<QueueRow> {
  const item = await world.db.queue.where('keys').equals(key).first();
  if (!item) throw new Error(`${key} is not there`);
  return item;
}

describe('a saved paper learns from a later page', () => {
  it('what it did not know, and nothing else', async () => {
    await world.queue.save([A], { title: 'Tides', url: 'https://arxiv.org/abs/2507.00001v2' });
    const told: Snapshot = {
      title: 'Tides, Renamed',
      authors: ['Mei Lin'],
      type: 'paper-conference',
      venue: 'ICLR',
      year: 2025,
      version: 2,
    };
    await world.queue.save([A], told);
    const { title: _, ...rest } = told;
    expect(await one()).toMatchObject({ title: 'Tides', ...rest });
    await world.queue.save([A], {
      title: 'Tides',
      authors: ['Ada'],
      type: 'book',
      venue: 'NeurIPS',
      year: 2026,
      version: 3,
    });
    expect(await one()).toMatchObject({ title: 'Tides', ...rest });
  });

  it('nothing where the page tells nothing: then it is not changed at all', async () => {
    await world.queue.save([A], { title: 'Tides' });
    const before = await one();
    expect((await world.queue.save([A])).undo).toBeUndefined();
    expect((await world.queue.save([A], { title: ' ' })).undo).toBeUndefined();
    expect(await one()).toEqual(before);
  });

  it('its title on one line, where it had only a key', async () => {
    await world.queue.save([A]);
    await world.queue.save([A], { title: ' \n ' });
    expect((await one()).title).toBe(A);
    await world.queue.save([A], { title: ' Tides\n of the Sea ' });
    expect((await one()).title).toBe('Tides of the Sea');
  });
});

describe('what an import brings of a new paper', () => {
  it('its state, tags, notes and time; said at that time, and none of it again', async () => {
    const savedAt = '2025-03-01T10:00:00.000Z';
    const candidate = {
      keys: [A],
      snapshot: { title: 'Tides' },
      source: { place: 'import' as const },
      state: 'done' as const,
      tags: ['Sea', 'sea', ' #moon'],
      notes: 'Mine.',
      savedAt,
    };
    const { result } = await world.queue.applyImport([candidate]);
    expect(result).toEqual({ ids: [(await one()).id], leftOut: [], fresh: 1, back: 0 });
    expect(await one()).toMatchObject({
      state: 'done',
      tags: ['Sea', 'moon'],
      notes: 'Mine.',
      savedAt,
      source: { place: 'import' },
    });
    expect((await world.queue.applyImport([candidate])).undo).toBeUndefined();
  });

  it('tags and notes join those of a saved paper; state and time stay', async () => {
    await world.queue.save([A], { title: 'Tides' });
    await world.queue.setTags(A, ['sea']);
    await world.queue.setNotes((await one()).id, 'Mine.', '');
    const { savedAt } = await one();
    await world.queue.applyImport([
      {
        keys: [A],
        state: 'done',
        tags: ['SEA', 'moon'],
        notes: 'Theirs.',
        savedAt: '2025-03-01T10:00:00.000Z',
      },
    ]);
    expect(await one()).toMatchObject({
      state: 'to-read',
      tags: ['sea', 'moon'],
      notes: 'Mine.\n\n---\n\nTheirs.',
      savedAt,
    });
  });

  it('two lines of one paper are one, on top of the queue in the order of the file', async () => {
    await world.queue.save(['acl:old'], { title: 'Old' });
    const { result } = await world.queue.applyImport([
      { keys: [A], snapshot: { title: 'First' } },
      { keys: [D], snapshot: { title: 'Second' } },
      { keys: [A], tags: ['again'] },
    ]);
    expect(result.fresh).toBe(2);
    expect(result.ids).toEqual([(await one(A)).id, (await one(D)).id, (await one(A)).id]);
    const titles = (await world.db.queue.orderBy('rank').toArray()).map(({ title }) => title);
    expect(titles).toEqual(['First', 'Second', 'Old']);
  });

  it('counts what it brought back', async () => {
    await world.queue.save([A], { title: 'Tides' });
    await world.queue.remove(A);
    const { result } = await world.queue.applyImport([{ keys: [A] }, { keys: [D] }]);
    expect(result).toMatchObject({ fresh: 2, back: 1 });
  });
});

describe('the keys of a page', () => {
  it('its address is a key, another id a claim, one of another paper neither', async () => {
    await world.queue.save([D], { title: 'Waves', authors: ['Ada'] });
    await world.queue.save([A, URL, 'acl:x-1', D], { title: 'Tides', authors: ['Mei'] });
    expect(await one()).toMatchObject({ keys: [A, URL], claims: ['acl:x-1'] });
    expect((await one(D)).keys).toEqual([D]);
  });

  it('an id that the archive knows by the same title and people is a key, else a claim', async () => {
    await world.db.papers.put(
      paperRow('2507.00001', {
        title: 'Tides of the Inner Sea',
        authors: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
      }),
    );
    await world.queue.save([D, A], {
      title: 'Tides of the Inner Sea',
      authors: ['Ada Lovelace', 'Grace Hopper'],
    });
    expect(await one(D)).toMatchObject({ keys: [D, A] });
    await world.queue.remove(D);
    await world.queue.emptyRemoved();
    await world.queue.save(['doi:10.1/y', A], { title: 'Waves', authors: ['Mei Lin'] });
    expect(await one('doi:10.1/y')).toMatchObject({ keys: ['doi:10.1/y'], claims: [A] });
  });

  it('of the reader’s own file each is one', async () => {
    await world.queue.applyImport([{ keys: [A, D, URL], snapshot: { title: 'Tides' } }]);
    expect((await one()).keys).toEqual([A, D, URL]);
    expect((await one()).claims).toBeUndefined();
  });
});

it('what was removed says until which day it is kept; nothing where its time is none', () => {
  expect(forgottenAt({ at: '2026-08-21T23:59:00.000Z' })).toBe('2026-09-20');
  expect(forgottenAt({ at: '' })).toBe('');
});

it('a paper that learns its title becomes one with the saved one for which a page had given its id', async () => {
  const told = { title: 'Tides of the Inner Sea', authors: ['Ada Lovelace', 'Grace Hopper'] };
  await world.queue.save([D, A], told);
  await world.queue.save([A]);
  expect(await world.db.queue.count()).toBe(2);
  await world.queue.save([A], told);
  expect((await world.db.queue.toArray()).map(({ keys }) => keys.toSorted())).toEqual([[A, D]]);
});
