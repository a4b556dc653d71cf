import type { PaperKey } from '../../../utils/paper-key.ts';
import { QueueError } from '../../../utils/queue/error.ts';
import { itemOfRemoved } from '../../../utils/queue/removed.ts';
import { partsOfKey } from '../../../utils/queue/sync/account-keys.ts';
import type { Seal } from '../../../utils/queue/sync/carrier.ts';
import { memoryArea } from '../memory-area.ts';
import { deviceWorld, type DeviceWorld } from './device-world.ts';
import { dice } from './interleave.ts';

/** Days after the storm, which takes minutes. */
const LATER = Date.UTC(2026, 7, 25);

type Area = ReturnType<typeof memoryArea>;

/**
 * A device with an account of its own, to which a carrier brings what others wrote; `letters`: its passphrases, with
 * the first of which it seals unless it `isOpen`.
 */
interface Profile extends DeviceWorld {
  letters: number[];
  isOpen: boolean;
}

function profile(): Profile {
  const letters: number[] = [];
  const seal: Seal = {
    close: (bytes) => Promise.resolve(Uint8Array.from([letters[0] ?? 0, ...bytes])),
    open: (bytes) =>
      letters.includes(bytes[0] ?? 0)
        ? Promise.resolve(bytes.slice(1))
        : Promise.reject(new QueueError('trouble.seal.wrong')),
  };
  const sealNow = (): Promise<Seal | undefined> =>
    Promise.resolve(
      self.isOpen || letters.length === 0 ? undefined : { ...seal, name: String(letters[0]) },
    );
  const self: Profile = {
    ...deviceWorld(memoryArea(), { seal: sealNow, opener: seal }),
    letters,
    isOpen: false,
  };
  return self;
}

const wordsIn = (notes: string): string[] => notes.match(/w\d+\./g) ?? [];

async function keptNotes({ db }: DeviceWorld): Promise<string> {
  const removed = (await db.removed.toArray()).map((row) => itemOfRemoved(row)?.notes ?? '');
  return [...(await db.queue.toArray()).map(({ notes }) => notes), ...removed].join('\n');
}

/**
 * Three profiles of one account that are edited, ask for passphrases and drop them, and exchange over a carrier which
 * loses, repeats and delays keys, and brings old ones back; then everything comes. Gives them, and the words of notes
 * that nobody gave up.
 */
export async function storm(seed: number, steps: number) {
  const roll = dice(seed);
  const profiles = [profile(), profile(), profile()];
  const pick = <T>(all: readonly T[]): T | undefined => all[roll(all.length || 1)];
  const words = new Set<string>();
  let made = 0;

  /** `some`: whether a key comes this time. */
  async function carry({ stored }: Area, to: Area, own: string, some: () => boolean) {
    for (const [key, value] of stored)
      if (some() && (partsOfKey(key)?.device !== own || roll(4) === 0)) to.stored.set(key, value);
    const devices = new Set([...stored.keys()].map((key) => partsOfKey(key)?.device));
    for (const key of to.stored.keys()) {
      const { device } = partsOfKey(key) ?? {};
      if (device !== own && devices.has(device) && !stored.has(key) && some())
        to.stored.delete(key);
    }
  }

  const idOf = async ({ db }: DeviceWorld): Promise<string> =>
    ((await db.state.get('devices'))?.value as { id?: string } | undefined)?.id ?? '';

  const edits: ((on: Profile) => Promise<unknown>)[] = [
    (on) => {
      const n = roll(4);
      const key: PaperKey = `arxiv:2607.${10_000 + n}`;
      return on.queue.save([key], { title: `Of the tides, part ${n}`, authors: ['Ada Tide'] });
    },
    async (on) => {
      const row = pick(await on.db.queue.toArray());
      if (row === undefined) return;
      const word = `w${(made += 1)}.`;
      await on.queue.setNotes(row.id, `${row.notes} ${word}`, row.notes);
      words.add(word);
    },
    async (on) => {
      const key = pick(await on.db.queue.toArray())?.keys[0];
      if (key !== undefined) await on.queue.remove(key);
    },
    async (on) => {
      if (roll(3) !== 0) return;
      for (const row of await on.db.removed.toArray())
        for (const word of wordsIn(itemOfRemoved(row)?.notes ?? '')) words.delete(word);
      await on.queue.emptyRemoved(undefined);
    },
    async (on) => {
      on.isOpen = roll(3) === 0;
      if (!on.isOpen) on.letters.unshift(1 + roll(3));
      return Promise.resolve();
    },
  ];

  for (const one of profiles) await one.join();
  for (let n = 0; n < steps; n += 1) {
    const on = profiles[roll(3)] as Profile;
    const from = profiles[roll(3)] as Profile;
    // Notes more often than all else: what is lost shows there.
    if (roll(2) === 0) await edits[roll(2) === 0 ? 1 : roll(edits.length)]?.(on);
    else await carry(from.area, on.area, await idOf(on), () => roll(4) !== 0);
    if (roll(2) === 0) await on.exchange.once();
  }
  for (const one of profiles) {
    one.letters.splice(0, Infinity, 9, 1, 2, 3);
    one.isOpen = false;
    // What a name that was given up left half written is waited for no more.
    one.setTime(LATER);
  }
  for (let turn = 0; turn < 4; turn += 1)
    for (const on of profiles) {
      for (const from of profiles) {
        const own = await idOf(from);
        const theirs = [...from.area.stored].filter(([key]) => partsOfKey(key)?.device === own);
        for (const key of on.area.stored.keys())
          if (on !== from && partsOfKey(key)?.device === own) on.area.stored.delete(key);
        for (const [key, value] of theirs) on.area.stored.set(key, value);
      }
      await on.exchange.once();
    }
  return { profiles, words, keptNotes };
}
