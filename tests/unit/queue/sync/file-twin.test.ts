import { expect, it } from 'vitest';
import { stageFile } from '../../../../utils/queue/backup/stage.ts';
import { folderWorld } from '../../../support/folders/folder-world.ts';

const KEY = 'arxiv:2607.10001' as const;
type World = ReturnType<typeof folderWorld>;

async function carry(from: World, to: World, id: string): Promise<void> {
  const { staged } = await from.file.save();
  const { text = '' } = (await from.db.staged.get(staged)) ?? {};
  await stageFile(to.db, { id, at: '2026-09-04T00:00:00.000Z', text });
  await to.file.merge(id);
}

it('a profile that was copied to another machine loses no note, though files alone go between them', async () => {
  const a = folderWorld();
  await a.queue.save([KEY], { title: 'Tides', authors: [] });
  const [{ id } = { id: '' }] = await a.db.queue.toArray();
  await a.queue.setNotes(id, 'common', '');
  await a.file.save();
  const b = folderWorld();
  for (const { name } of a.db.tables) {
    await b.db.table(name).clear();
    await b.db.table(name).bulkPut(await a.db.table(name).toArray());
  }
  await b.devices.kept.bulkPut(await a.devices.kept.toArray());
  a.setTime(Date.UTC(2026, 8, 1));
  await a.queue.setNotes(id, 'common, and on the train', 'common');
  await a.file.save();
  b.setTime(Date.UTC(2026, 8, 2));
  await b.queue.setNotes(id, 'common, at the desk', 'common');
  await b.file.save();
  b.setTime(Date.UTC(2026, 8, 3));
  await b.queue.setNotes(id, 'common, at the desk, twice', 'common, at the desk');
  await carry(b, a, 'first');
  await carry(a, b, 'second');
  for (const { db } of [a, b]) {
    const notes = (await db.queue.toArray())[0]?.notes ?? '';
    expect(notes).toContain('on the train');
    expect(notes).toContain('twice');
  }
  expect(await a.exchange.id()).not.toBe(await b.exchange.id());
});
