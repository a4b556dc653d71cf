import { expect, it, vi } from 'vitest';
import { fold } from '../../../utils/terms/fold.ts';
import { numberOf } from '../../../utils/near/number-table.ts';
import { createTextScorer } from '../../../utils/near/score-text.ts';

vi.mock('../../../utils/terms/fold.ts', { spy: true });
vi.mock('../../../utils/near/number-table.ts', { spy: true });

const score = createTextScorer(
  ['moon', 'flow matching', 'text to image'].map((words) => ({ words, weight: 1 })),
);

/** How often a text makes the scorer look something up: its words; what they make together stands in plain arrays. */
function lookUps(text: string): number {
  vi.mocked(numberOf).mockClear();
  score('', text);
  return vi.mocked(numberOf).mock.calls.length;
}

it('folds a letter that is not ASCII once, however often it stands in texts', () => {
  vi.mocked(fold).mockClear();
  for (let n = 0; n < 400; n += 1) score('Приливы', 'приливы и отливы, 潮の満ち引き。'.repeat(50));
  const letters = new Set('Приливы приливы и отливы, 潮の満ち引き。'.replace(/[ ,]/g, ''));
  expect(vi.mocked(fold)).toHaveBeenCalledTimes(letters.size);
});

it.each([
  ['one word', 'moon '],
  ['two', 'flow matching '],
  ['three', 'text to image '],
])('looks up as much for a text of a known term of %s as for one of others', (_, term) => {
  const other = term.replace(/[a-z]+/g, (word) => 'x'.repeat(word.length));
  const count = lookUps(other.repeat(100));
  expect(count).toBeGreaterThan(0);
  expect(lookUps(term.repeat(100))).toBe(count);
});

it('reads 5,000 letters of a row, be they of its title or of its abstract', () => {
  const least = lookUps('x '.repeat(2500));
  expect(lookUps('x '.repeat(50_000))).toBe(least);
  const far = `${'x '.repeat(2500)} moon`;
  expect(score('', far).found).toEqual([]);
  expect(score(far, 'moon').found).toEqual([]);
  expect(score('moon', far).found).toEqual([0]);
});

it('a word that is said a thousand times counts like one that is said three times', () => {
  const pad = (text: string): string => text + 'x '.repeat(600 - text.split(' ').length);
  expect(score('', pad('moon '.repeat(500))).score).toBe(score('', pad('moon '.repeat(3))).score);
});
