import { expect, it } from 'vitest';
import { fitTexts } from '../../../../utils/queue/sync/account-texts.ts';
import type { Seal } from '../../../../utils/queue/sync/carrier.ts';
import { clockAt } from '../../../../utils/queue/sync/clock.ts';
import { NO_ITEM } from '../../../../utils/queue/sync/item-state.ts';
import { NOTHING } from '../../../../utils/queue/sync/merge.ts';
import type { ItemState, Replica } from '../../../../utils/queue/sync/replica.ts';
import { wordsOf } from '../../../support/sync/any-words.ts';
import { dice } from '../../../support/sync/interleave.ts';

const BEGIN = Date.UTC(2026, 7, 1);
const ROOM = 12_000;

/** Papers with long titles, each looked at so and so often. */
function papers(count: number) {
  const roll = dice(count);
  let looks = 0;
  const items = Array.from({ length: count }, (_, n) => {
    const savedAt = new Date(BEGIN + n * 1000).toISOString();
    const clock = clockAt(BEGIN + n * 1000, 'aaaaaaaa');
    const saved = [clock, { savedAt }] as const;
    const title = wordsOf(roll, 200);
    const paper = [clock, { title, authors: ['Ada Tide'], url: 'https://x.org' }] as const;
    const state: ItemState = { ...NO_ITEM, saved, life: [clock, 'in'], keys: {} };
    Object.defineProperty(state, 'paper', { enumerable: true, get: () => ((looks += 1), paper) });
    return [`p${n}`, state] as const;
  });
  const share: Replica = { ...NOTHING, items: Object.fromEntries(items) };
  return { share, looks: () => looks };
}

/** Counts the bytes that it is given. */
function counting() {
  let bytes = 0;
  const close = (given: Uint8Array) => Promise.resolve(((bytes += given.length), given));
  const seal: Seal = { close, open: (given) => Promise.resolve(given) };
  return { seal, bytes: () => bytes };
}

it('what has no room costs about the room for each try, however much it is', async () => {
  const { share, looks } = papers(2_000);
  const { seal, bytes } = counting();
  const { left, bytes: used } = await fitTexts('aaaaaaaa', share, ROOM, seal);
  expect(used).toBeLessThanOrEqual(ROOM);
  expect(left.items).toBeGreaterThan(1_500);
  // Eleven tries to find how many fit, four to see that not all do.
  expect(bytes()).toBeLessThan(15 * 2 * ROOM);
  expect(looks() / 2_000).toBeLessThan(15);
});

it('settings that are more than the room are told whole', async () => {
  const { share } = papers(3);
  const { seal } = counting();
  const roll = dice(5);
  const less = Array.from({ length: 400 }, (_, n) => {
    const id = `${2_000 + n}.${10_000 + roll(89_999)}`;
    return [id, [clockAt(BEGIN + roll(1e9), 'aaaaaaaa'), id] as const];
  });
  const settings = { ...NOTHING.settings, less: Object.fromEntries(less) as never };
  const { left, prints, texts } = await fitTexts('aaaaaaaa', { ...share, settings }, 1_000, seal);
  expect(left.items).toBe(3);
  expect(Object.keys(prints)).toEqual(['r']);
  expect(texts.size).toBe(1);
});
