import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../../utils/queue/backup/format.ts';
import { createFolderCarrier } from '../../../../utils/queue/sync/folder/folder-carrier.ts';
import { answerPassphrase, setPassphrase } from '../../../../utils/queue/sync/kept/passphrase.ts';
import { openDevicesDb } from '../../../../utils/queue/sync/kept/devices-db.ts';
import { merge, NOTHING } from '../../../../utils/queue/sync/merge.ts';
import type { Replica } from '../../../../utils/queue/sync/replica.ts';
import { MemoryFolder } from '../../../support/folders/memory-folder.ts';

const BACKUP =
  '{"format":"tidemark-backup","version":1,"madeAt":"2026-08-21T00:00:00.000Z","queue":[]}';
const AT = '2026-08-21T12:00:00.000Z';

let n = 0;

/** A device that takes over what it is delivered; its own words are marks of papers. */
function createDevice(folder: MemoryFolder, id: string) {
  n += 1;
  const devices = openDevicesDb(`carrier ${n}`);
  const device = { id, replica: NOTHING as Replica };
  const create = () =>
    createFolderCarrier({
      devices,
      folder: () => Promise.resolve(folder),
      backup: () => Promise.resolve(BACKUP),
      check: (raw) => {
        const replica = raw as Replica;
        return replica.version > 1 ? 'later' : { replica, refused: 0 };
      },
      newId: () => crypto.randomUUID(),
    });
  let carrier = create();
  return {
    devices,
    device,
    get carrier() {
      return carrier;
    },
    restart: () => (carrier = create()),
    say(key: string) {
      const opened = [`0mn0000000${id}`.slice(-17), AT] as const;
      device.replica = merge(device.replica, {
        ...NOTHING,
        marks: { [`arxiv:${key}`]: { opened } },
      });
    },
    knows: () =>
      Object.keys(device.replica.marks)
        .map((key) => key.slice(6))
        .sort(),
    async exchange() {
      const reading = await carrier.readOthers(device.id);
      for (const { replica } of reading.deliveries) device.replica = merge(device.replica, replica);
      const { replica } = device;
      await carrier.write({ device: device.id, name: `my ${id}`, at: AT, replica, others: [] });
      return reading;
    },
  };
}

const A = 'aaaaaaaa';
const B = 'bbbbbbbb';

describe('a folder as a place that devices share', () => {
  it('brings each device what the other knows, with its name and when it wrote', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [createDevice(folder, A), createDevice(folder, B)];
    a.say('2501.00001');
    b.say('2501.00002');
    await a.exchange();
    const { deliveries } = await b.exchange();
    expect(deliveries.map(({ device, name, at }) => [device, name, at])).toEqual([
      [A, `my ${A}`, AT],
    ]);
    await a.exchange();
    expect([a.knows(), b.knows()]).toEqual([
      ['2501.00001', '2501.00002'],
      ['2501.00001', '2501.00002'],
    ]);
  });

  it('writes a file that any Tidemark can restore as a backup', async () => {
    const folder = new MemoryFolder();
    await createDevice(folder, A).exchange();
    expect(readBackup(folder.text(`tidemark-${A}.json`))).toMatchObject({ queue: [], refused: 0 });
  });

  it('writes nothing where nothing is new, after a restart too, and its own file again where it is gone', async () => {
    const folder = new MemoryFolder();
    const a = createDevice(folder, A);
    await a.exchange();
    const before = folder.text(`tidemark-${A}.json`);
    a.restart();
    await a.exchange();
    expect(folder.text(`tidemark-${A}.json`)).toBe(before);
    folder.files.clear();
    await a.exchange();
    expect(folder.text(`tidemark-${A}.json`)).not.toBe('');
  });

  it('sealed with a passphrase, holds nothing that can be read, and another device is asked for it once', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [createDevice(folder, A), createDevice(folder, B)];
    await setPassphrase(a.devices, 'eight letters');
    a.say('2501.00001');
    await a.exchange();
    expect(folder.text(`tidemark-${A}.json`)).not.toContain('2501');
    expect(await b.exchange()).toMatchObject({
      deliveries: [],
      unread: [{ why: 'trouble.seal.wrong' }],
    });
    await answerPassphrase(b.devices, 'eight letters');
    expect((await b.exchange()).unread).toEqual([]);
    expect(b.knows()).toEqual(['2501.00001']);
    const back = await a.exchange();
    expect(back.unread).toEqual([]);
  });

  it('takes nothing open where this device has a passphrase', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [createDevice(folder, A), createDevice(folder, B)];
    b.say('2501.00002');
    await b.exchange();
    await setPassphrase(a.devices, 'eight letters');
    expect(await a.exchange()).toMatchObject({
      deliveries: [],
      unread: [{ why: 'trouble.seal.none', comes: true }],
    });
    expect(a.knows()).toEqual([]);
  });

  it('writes its file anew with a passphrase that is new', async () => {
    const folder = new MemoryFolder();
    const a = createDevice(folder, A);
    a.say('2501.00001');
    await a.exchange();
    await setPassphrase(a.devices, 'eight letters');
    await a.exchange();
    const sealed = folder.text(`tidemark-${A}.json`);
    expect(sealed).not.toContain('2501');
    await setPassphrase(a.devices, 'another one');
    await a.exchange();
    expect(folder.text(`tidemark-${A}.json`)).not.toBe(sealed);
  });

  it('does not write under a name that another machine writes under', async () => {
    const folder = new MemoryFolder();
    const [a, twin] = [createDevice(folder, A), createDevice(folder, A)];
    a.say('2501.00001');
    await a.exchange();
    const before = folder.text(`tidemark-${A}.json`);
    twin.say('2501.00002');
    expect(await twin.exchange()).toMatchObject({ hasTwin: true });
    expect(folder.text(`tidemark-${A}.json`)).toBe(before);
    twin.device.id = B;
    await twin.exchange();
    await a.exchange();
    expect(a.knows()).toEqual(['2501.00001', '2501.00002']);
  });

  it('its own file as it was some writings ago is no other machine’s, and is written anew', async () => {
    const folder = new MemoryFolder();
    const a = createDevice(folder, A);
    await a.exchange();
    const old = folder.files.get(`tidemark-${A}.json`);
    a.say('2501.00001');
    await a.exchange();
    folder.put(`tidemark-${A}.json`, old?.bytes ?? new Uint8Array());
    expect(await a.exchange()).toMatchObject({ hasTwin: false });
    expect(folder.text(`tidemark-${A}.json`)).toContain('2501.00001');
  });

  it('tells of every device each time, of one that wrote nothing since too', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [createDevice(folder, A), createDevice(folder, B)];
    await b.exchange();
    await a.exchange();
    folder.reads.length = 0;
    const { deliveries } = await a.exchange();
    expect(deliveries.map(({ device }) => device)).toEqual([B]);
    expect(folder.reads).toEqual([`tidemark-${A}.json`]);
  });

  it.each(['permission', 'failed', 'gone'] as const)(
    'a file that refuses to be read (%s) is named, stops nobody, and is read once it can be',
    async (trouble) => {
      const folder = new MemoryFolder();
      const [a, b, c] = ['a', 'b', 'c'].map((id) => createDevice(folder, id.repeat(8)));
      b?.say('of-b');
      c?.say('of-c');
      await b?.exchange();
      folder.shut.set('tidemark-bbbbbbbb.json', trouble);
      await c?.exchange();
      const reading = await a?.exchange();
      const [left] = [...(reading?.unread ?? []), { why: reading?.waitsFor }];
      expect(left?.why).toBe('trouble.folder.closed {"name":"tidemark-bbbbbbbb.json"}');
      expect(reading?.trouble).toBeUndefined();
      expect(a?.knows()).toEqual(['of-c']);
      expect(folder.files.has('tidemark-aaaaaaaa.json')).toBe(true);
      folder.shut.clear();
      await a?.exchange();
      expect(a?.knows()).toEqual(['of-b', 'of-c']);
    },
  );

  it('leaves what a later version wrote, and reads it once it can', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [createDevice(folder, A), createDevice(folder, B)];
    b.say('2501.00002');
    b.device.replica = { ...b.device.replica, version: 2 as 1 };
    await b.exchange();
    expect(await a.exchange()).toMatchObject({
      deliveries: [],
      unread: [{ why: 'trouble.folder.later' }],
    });
    const text = folder.text(`tidemark-${B}.json`).replaceAll('"version":2', '"version":1');
    const { changedAt } = folder.files.get(`tidemark-${B}.json`) ?? { changedAt: 0 };
    folder.put(`tidemark-${B}.json`, new TextEncoder().encode(text), changedAt);
    await a.exchange();
    expect(a.knows()).toEqual(['2501.00002']);
  });

  it('forgets one device with its copies, clears all, and leaves what is no device’s', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [createDevice(folder, A), createDevice(folder, B)];
    await a.exchange();
    await b.exchange();
    const copy = folder.files.get(`tidemark-${B}.json`)?.bytes ?? new Uint8Array();
    folder.put(`tidemark-${B} (1).json`, copy);
    folder.put('tidemark-mine.json', new TextEncoder().encode(BACKUP));
    folder.put('thesis.json', new TextEncoder().encode('{}'));
    await a.carrier.forget(B);
    const kept = ['thesis.json', `tidemark-${A}.json`, 'tidemark-mine.json'];
    expect([...folder.files.keys()].sort()).toEqual(kept);
    await a.carrier.clear();
    expect([...folder.files.keys()].sort()).toEqual(['thesis.json', 'tidemark-mine.json']);
  });

  it.each(['permission', 'gone', 'full', 'failed'] as const)(
    'says in words that it is %s',
    async (trouble) => {
      const folder = new MemoryFolder();
      folder.fails = trouble;
      const failed = createDevice(folder, A).exchange();
      await expect(failed).rejects.toMatchObject({ code: `trouble.folder.${trouble}` });
    },
  );
});
