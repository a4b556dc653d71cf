import { expect, it } from 'vitest';
import { isRank } from '../../../../utils/queue/item/rank.ts';
import {
  FIRST_STATE,
  isOpenState,
  isQueueState,
  letterOf,
  QUEUE_STATES,
} from '../../../../utils/queue/item/states.ts';
import { isItemType } from '../../../../utils/queue/item/type.ts';
import { ITEM_VERSION, upgradeItem } from '../../../../utils/queue/item/upgrade.ts';

/** Letters and names are stored: this table only ever grows. */
it('the states as they are stored, and which are still to be read', () => {
  expect(QUEUE_STATES.map((state) => [state, letterOf(state), isOpenState(state)])).toEqual([
    ['to-read', 't', true],
    ['reading', 'r', true],
    ['done', 'd', false],
    ['archived', 'a', false],
  ]);
  expect(FIRST_STATE).toBe('to-read');
});

it('letters are one sign each, no two the same, and none that a mark has another meaning for', () => {
  const letters = QUEUE_STATES.map(letterOf);
  expect(new Set(letters).size).toBe(letters.length);
  // `-` no state, `o` opened, `c` only claimed (queue/marks/format.ts).
  for (const letter of letters) expect(letter).toMatch(/^[abd-np-z]$/);
});

it.each(['constructor', 'toString', '', 'Done', ['done'], undefined, null, 3])(
  '%j is no state',
  (raw) => {
    expect(isQueueState(raw)).toBe(false);
  },
);

it('every state is one', () => {
  expect(QUEUE_STATES.every(isQueueState)).toBe(true);
});

/** CSL 1.0.2, appendix III: 45 types. */
const TYPES =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage';

it.each(TYPES.split(' '))('%s is a type', (type) => {
  expect(isItemType(type)).toBe(true);
});

it.each(['', 'misc', 'ARTICLE', undefined, ['book']])('%j is none', (raw) => {
  expect(isItemType(raw)).toBe(false);
});

it.each([
  ['a0', true],
  ['a0V', true],
  ['Zz', true],
  ['', false],
  ['a00', false],
  ['a', false],
  ['!', false],
  [7, false],
  [undefined, false],
  [['a0'], false],
  [`a0${'V'.repeat(198)}`, true],
  [`a0${'V'.repeat(199)}`, false],
])('%j as a rank: %s', (raw, is) => {
  expect(isRank(raw)).toBe(is);
});

it('an item of today, or of a later build, is not upgraded; what is no record stays as it is', () => {
  const item = { id: 'a', savedFrom: 'https://arxiv.org/' };
  expect(upgradeItem(item, ITEM_VERSION)).toEqual(item);
  expect(upgradeItem(item, 9)).toEqual(item);
  for (const version of [1, 0, -3])
    expect(upgradeItem(item, version)).toEqual({
      id: 'a',
      source: { place: 'site', name: 'arXiv' },
    });
  expect(upgradeItem({ id: 'a', savedFrom: 7 }, 1)).toEqual({ id: 'a' });
  for (const raw of [null, 'x', 5, ['x'], undefined]) expect(upgradeItem(raw, 1)).toBe(raw);
});
