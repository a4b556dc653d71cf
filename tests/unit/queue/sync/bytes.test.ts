import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import { newItem } from '../../../../utils/queue/item/model.ts';
import { costOf, keyOf, LIMITS } from '../../../../utils/queue/sync/account-keys.ts';
import { fitTexts } from '../../../../utils/queue/sync/account-texts.ts';
import { fromBase91, toBase91 } from '../../../../utils/queue/sync/base91.ts';
import { stampItem, stampLife } from '../../../../utils/queue/sync/item-state.ts';
import { NOTHING } from '../../../../utils/queue/sync/merge.ts';
import type { ItemState, Replica } from '../../../../utils/queue/sync/replica.ts';
import { asInArchive } from '../../../../utils/queue/sync/archive-titles.ts';
import { generateNKeysBetween } from 'fractional-indexing';
import { dice } from '../../../support/sync/interleave.ts';
import { wordsOf } from '../../../support/sync/any-words.ts';

const ME = 'aaaaaaaa';
const ROOM = LIMITS.bytes - 2_048 - LIMITS.key / 2;

const uuid = (roll: (n: number) => number): string => {
  const hex = Array.from({ length: 32 }, () => roll(16).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** A queue as a reader has it: of ten papers one is not in the archive, every fourth has a tag, every second was moved on. */
function queueOf(size: number, notesLetters: number): Replica {
  const roll = dice(size);
  const ranks = generateNKeysBetween(null, null, size);
  const names = Array.from({ length: 400 }, () => wordsOf(roll, 12).trim());
  const noted = size / 10;
  const items = Array.from({ length: size }, (_, n): [string, ItemState] => {
    const id = uuid(roll);
    const day = Date.UTC(2025, 0, 1) + Math.floor((n * 500 * 86_400_000) / size) + roll(40_000_000);
    const isKnown = n % 10 !== 0;
    const own = `arxiv:${2501 + (n % 12)}.${10_000 + roll(20_000)}` as const;
    const key = isKnown ? own : (`doi:10.1145/${3_000_000 + roll(900_000)}` as const);
    const authors = Array.from({ length: 5 }, () => names[roll(names.length)] ?? '');
    const snapshot = { title: wordsOf(roll, 70), authors };
    const context = { id, at: new Date(day).toISOString(), rank: ranks[n] ?? 'a0' };
    const row: QueueRow = {
      ...newItem([key], snapshot, undefined, {
        ...context,
        source: { place: 'site', name: 'arXiv' },
      }),
      tags: n % 4 === 0 ? [`tag ${roll(12)}`] : [],
      notes: n % 10 === 5 ? wordsOf(roll, Math.round(notesLetters / noted)) : '',
      ...(n % 2 === 0 && {
        state: 'done',
        changed: { state: new Date(day + roll(900_000_000)).toISOString() },
      }),
    };
    return [id, stampLife(stampItem(undefined, row, ME), 'in', row.savedAt, ME)];
  });
  const byKey = new Map(items.map(([, state]) => [Object.keys(state.keys)[0], state]));
  return asInArchive({ ...NOTHING, items: Object.fromEntries(items) }, (keys) => {
    const paper = byKey.get(keys[0])?.paper?.[1];
    if (paper?.title === undefined || keys[0]?.startsWith('arxiv:') !== true) return undefined;
    return { title: paper.title, authors: paper.authors, url: paper.url };
  });
}

describe('what a queue costs in the browser’s account', () => {
  it.each([
    [100, 2_000],
    [1_000, 20_000],
    [3_000, 60_000],
  ])(
    '%i papers with %i letters of notes',
    async (size, letters) => {
      const share = queueOf(size, letters);
      const whole = await fitTexts(ME, share, Infinity, undefined);
      const made = await fitTexts(ME, share, ROOM, undefined);
      console.info(
        `${size} papers, ${letters} letters of notes: ${whole.bytes} bytes for all; ` +
          `within ${ROOM}: ${made.bytes} bytes in ${made.texts.size} keys, ${made.left.items} papers and notes of ${made.left.notes} stay`,
      );
      expect(made.bytes).toBeLessThanOrEqual(ROOM);
      for (const [name, text] of made.texts)
        expect(costOf(keyOf(ME, name), text)).toBeLessThanOrEqual(LIMITS.key);
      if (size <= 1_000) expect(made.left).toEqual({ items: 0, notes: 0, marks: 0 });
    },
    60_000,
  );
});

describe('bytes as letters', () => {
  it('come back, whatever they are and however many', () => {
    const roll = dice(1);
    for (let length = 0; length < 60; length += 1) {
      const bytes = Uint8Array.from({ length }, () => roll(256));
      const text = toBase91(bytes);
      expect(fromBase91(text)).toEqual(bytes);
      expect(JSON.stringify(text)).toHaveLength(text.length + 2);
      expect(text).not.toMatch(/[<"\\\s]/);
    }
    expect(fromBase91('"a')).toBeUndefined();
  });
});
