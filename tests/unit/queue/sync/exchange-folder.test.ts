import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginExchange } from '../../../../utils/queue/sync/folder/exchange-folder.ts';
import { fileOfDevice, mayBeDevices } from '../../../../utils/queue/sync/folder/file-names.ts';
import { FolderError } from '../../../../utils/queue/sync/folder/folder.ts';
import {
  readFolder,
  type FileRead,
  type Said,
  type WhyNot,
} from '../../../../utils/queue/sync/folder/read-folder.ts';
import { conflictNames, createCarrier, type Carry } from '../../../support/folders/carrier.ts';
import { MemoryFolder } from '../../../support/folders/memory-folder.ts';

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(value));

function read(bytes: Uint8Array): Promise<Said<string[]> | WhyNot> {
  try {
    const said = JSON.parse(new TextDecoder().decode(bytes)) as Said<string[]>;
    return Promise.resolve(said.device === undefined ? 'foreign' : said);
  } catch {
    return Promise.resolve('unfinished');
  }
}

/** A device whose whole state is a set of words, which only grows. */
function createDevice(folder: MemoryFolder, device: string) {
  const words = new Set<string>();
  const stamps = new Set<string>();
  let before = new Map<string, FileRead<string[]>>();
  let written = '';
  let n = 0;
  return {
    words,
    forget: () => (before = new Map()),
    async exchange() {
      const isMine = (stamp: string): boolean => stamps.has(stamp);
      const isLast = (stamp: string): boolean => stamp === [...stamps].at(-1);
      const exchange = await beginExchange<string[]>({
        folder,
        device,
        read,
        before,
        isMine,
        isLast,
      });
      for (const { contents } of exchange.read) for (const word of contents) words.add(word);
      before = new Map(exchange.read.map((one) => [one.file.name, one]));
      const { left, isTwin } = exchange;
      if (isTwin) return { left, isTwin, wrote: false };
      const wrote = await exchange.finish((isThere) => {
        const now = JSON.stringify([...words].sort());
        if (isThere && now === written) return Promise.resolve(undefined);
        written = now;
        n += 1;
        const stamp = `${device} ${n}`;
        stamps.add(stamp);
        return Promise.resolve(bytesOf({ device, stamp, contents: [...words] }));
      });
      return { left, isTwin, wrote };
    },
  };
}

describe('names of files', () => {
  it.each([
    'tidemark-ab12.json',
    'tidemark-ab12 (Jo’s conflicted copy 2026-11-27).json',
    'tidemark-ab12 (conflicted copy 2026-11-27 101500).json',
    'tidemark-ab12.sync-conflict-20261127-101500-ABCDEFG.json',
    'tidemark-ab12 (1).json',
    'tidemark-ab12-DESKTOP-7.json',
    'tidemark-ab12 2.json',
  ])('%s may be a device’s', (name) => {
    expect(mayBeDevices(name)).toBe(true);
  });

  it.each([
    'tidemark-backup-2026-11-27.json',
    'tidemark-ab12.json.crswap',
    '.syncthing.tidemark-ab12.json.tmp',
    '.tidemark-ab12.json.~1a2b',
    'notes.json',
    'tidemark.json',
  ])('%s is none', (name) => {
    expect(mayBeDevices(name)).toBe(false);
  });
});

describe('an exchange by a folder', () => {
  it('writes one file, and reads what another wrote', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [createDevice(folder, 'a'), createDevice(folder, 'b')];
    a.words.add('one');
    await a.exchange();
    await b.exchange();
    expect([...b.words]).toEqual(['one']);
    expect([...folder.files.keys()].sort()).toEqual(['tidemark-a.json', 'tidemark-b.json']);
  });

  it('reads nothing again that it has merged, and writes nothing where nothing is new', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [createDevice(folder, 'a'), createDevice(folder, 'b')];
    await a.exchange();
    await b.exchange();
    await a.exchange();
    await a.exchange();
    folder.reads.length = 0;
    const { wrote } = await a.exchange();
    expect([wrote, folder.reads]).toEqual([false, []]);
  });

  it('leaves a file that is cut for later, and reads it once it is whole', async () => {
    const folder = new MemoryFolder();
    const a = createDevice(folder, 'a');
    const whole = bytesOf({ device: 'b', stamp: '1', contents: ['one'] });
    folder.put('tidemark-b.json', whole.slice(0, 20), 5);
    const first = await a.exchange();
    expect(first.left.map(({ file, why }) => [file.name, why])).toEqual([
      ['tidemark-b.json', 'unfinished'],
    ]);
    // Of the same time and length as before, as a service may write it.
    folder.put('tidemark-b.json', whole, 5);
    await a.exchange();
    expect([...a.words]).toEqual(['one']);
  });

  it('reads the newest of more files, or more bytes, than it reads, and says which it left', async () => {
    const folder = new MemoryFolder();
    const put = (name: string, changedAt: number) =>
      folder.put(name, bytesOf({ device: name, stamp: '1', contents: [name] }), changedAt);
    for (let n = 0; n < 201; n += 1) put(`${1_000 + n}.json`, n);
    const all = { isOne: () => true, most: 1_000, mostInAll: Infinity };
    const left = async (which: typeof all): Promise<string[]> => {
      const reading = await readFolder(folder, read, new Map(), which);
      expect(reading.read.length + reading.left.length).toBe(folder.files.size);
      return reading.left.map(({ file, why }) => `${file.name} ${why}`);
    };
    expect(await left(all)).toEqual(['1000.json many']);
    folder.put('long.json', new Uint8Array(1_001), 500);
    expect(await left(all)).toEqual(['1000.json many', 'long.json long']);
    const { size = 0 } = (await folder.list())[0] ?? {};
    const few = await left({ ...all, mostInAll: 3 * size });
    expect(few).toHaveLength(199);
    expect(few).not.toContain('1200.json many');
    expect(folder.reads).not.toContain('long.json');
  });

  it('an empty file, as one that is just made, is left for later', async () => {
    const folder = new MemoryFolder();
    folder.put('tidemark-b.json', new Uint8Array());
    const { left } = await createDevice(folder, 'a').exchange();
    expect(left.map(({ why }) => why)).toEqual(['unfinished']);
  });

  it('reads copies of any service like devices, takes its own away once merged, and leaves those of others', async () => {
    const folder = new MemoryFolder();
    const a = createDevice(folder, 'a');
    await a.exchange();
    const [ofA, ofB] = [conflictNames(), conflictNames()];
    for (let n = 0; n < 6; n += 1) {
      folder.put(
        ofA('tidemark-a.json'),
        bytesOf({ device: 'a', stamp: `x${n}`, contents: [`a${n}`] }),
      );
      folder.put(
        ofB('tidemark-b.json'),
        bytesOf({ device: 'b', stamp: `y${n}`, contents: [`b${n}`] }),
      );
    }
    await a.exchange();
    expect([...a.words].sort().join(' ')).toBe('a0 a1 a2 a3 a4 a5 b0 b1 b2 b3 b4 b5');
    const names = [...folder.files.keys()];
    expect(names.filter((name) => name.startsWith('tidemark-a'))).toEqual(['tidemark-a.json']);
    expect(names.filter((name) => name.startsWith('tidemark-b'))).toHaveLength(6);
  });

  it('takes away no copy that could not be read', async () => {
    const folder = new MemoryFolder();
    const a = createDevice(folder, 'a');
    folder.put('tidemark-a (1).json', bytesOf({ device: 'a' }).slice(0, 8));
    await a.exchange();
    expect(folder.files.has('tidemark-a (1).json')).toBe(true);
  });

  it('takes away nothing before what was read is stored', async () => {
    const folder = new MemoryFolder();
    folder.put('tidemark-a (1).json', bytesOf({ device: 'a', stamp: 'x', contents: ['one'] }));
    await beginExchange<string[]>({
      folder,
      device: 'a',
      read,
      before: new Map(),
      isMine: () => false,
      isLast: () => false,
    });
    expect([...folder.files.keys()]).toEqual(['tidemark-a (1).json']);
  });

  it('notices another machine with its own name, merges what that wrote, and does not write over it', async () => {
    const folder = new MemoryFolder();
    const a = createDevice(folder, 'a');
    await a.exchange();
    folder.put('tidemark-a.json', bytesOf({ device: 'a', stamp: 'of twin', contents: ['new'] }));
    const before = folder.text('tidemark-a.json');
    expect(await a.exchange()).toMatchObject({ isTwin: true, wrote: false });
    expect([...a.words]).toEqual(['new']);
    expect(folder.text('tidemark-a.json')).toBe(before);
  });

  it.each(['cut', 'gone'] as const)('writes its own file anew where it is %s', async (how) => {
    const folder = new MemoryFolder();
    const a = createDevice(folder, 'a');
    await a.exchange();
    const whole = folder.text('tidemark-a.json');
    if (how === 'gone') folder.files.delete('tidemark-a.json');
    else folder.put('tidemark-a.json', new TextEncoder().encode(whole.slice(0, 9)));
    const { wrote } = await a.exchange();
    expect(wrote).toBe(true);
    expect(JSON.parse(folder.text('tidemark-a.json'))).toMatchObject({ device: 'a' });
  });

  it.each(['permission', 'gone', 'full', 'failed'] as const)(
    'says so when it is %s',
    async (trouble) => {
      const folder = new MemoryFolder();
      folder.fails = trouble;
      const failed = createDevice(folder, 'a').exchange();
      await expect(failed).rejects.toBeInstanceOf(FolderError);
      await expect(failed).rejects.toMatchObject({ trouble });
    },
  );

  it('of 1,000 files reads the newest 200', async () => {
    const folder = new MemoryFolder();
    for (let n = 0; n < 1000; n += 1)
      folder.put(
        fileOfDevice(`d${n}`),
        bytesOf({ device: `d${n}`, stamp: '', contents: [`w${n}`] }),
      );
    const a = createDevice(folder, 'a');
    await a.exchange();
    expect(a.words.size).toBe(200);
    expect(a.words.has('w999')).toBe(true);
  });

  it('with a service that carries late, twice and cut, all devices agree in the end and no word is lost', async () => {
    const how = fc.constantFrom<Carry>('whole', 'cut', 'late', 'twice');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('say' as const), who: fc.nat(2) }),
      fc.record({ kind: fc.constant('exchange' as const), who: fc.nat(2) }),
      fc.record({ kind: fc.constant('forget' as const), who: fc.nat(2) }),
      fc.record({ kind: fc.constant('carry' as const), who: fc.nat(1) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.array(how, { maxLength: 60 }),
        async (steps, ways) => {
          const folders = [new MemoryFolder(), new MemoryFolder(), new MemoryFolder()] as const;
          const devices = folders.map((folder, n) => createDevice(folder, `d${n}`));
          const turns = [...ways];
          const options = { how: () => turns.pop() ?? ('whole' as const) };
          const carriers = [
            createCarrier(folders[0], folders[1], options),
            createCarrier(folders[1], folders[2], options),
          ];
          let said = 0;
          for (const { kind, who } of steps) {
            if (kind === 'say') devices[who]?.words.add(`w${said++}`);
            else if (kind === 'exchange') await devices[who]?.exchange();
            else if (kind === 'forget') devices[who]?.forget();
            else carriers[who]?.run();
          }
          for (let round = 0; round < 6; round += 1) {
            for (const device of devices) await device.exchange();
            for (const carrier of [...carriers, ...carriers]) carrier.run();
          }
          for (const device of devices) await device.exchange();
          const all = Array.from({ length: said }, (_, n) => `w${n}`).sort();
          for (const { words } of devices) expect([...words].sort()).toEqual(all);
        },
      ),
      { numRuns: 100 },
    );
  });
});
