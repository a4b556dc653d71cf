import { describe, expect, it } from 'vitest';
import type { LikelyMatch } from '../../../utils/titles/likely.ts';
import { withoutRivals, type Guess } from '../../../utils/titles/rivals.ts';
import { takenIds } from '../../../utils/titles/taken.ts';
import type { TitleMatch } from '../../../utils/titles/match.ts';

const match = (grade: string, id: string) => ({ grade, id }) as unknown as TitleMatch;

describe('papers that rows of a page surely are', () => {
  it('by an arXiv id of the page or a sure match, each with its row’s name', () => {
    const rows = [
      { name: 'a', keys: ['doi:10.1/x', 'arxiv:2608.00001'] },
      { name: 'b', keys: ['doi:10.1/y'], match: match('title', '2608.00002') },
      { name: 'c', keys: ['doi:10.1/z'], match: match('likely', '2608.00003') },
      { name: 'd', keys: ['arxiv:2608.00004'], match: match('title', '2608.00005') },
      { name: 'e', keys: [] },
    ];
    expect([...takenIds(rows, ({ name }) => name)]).toEqual([
      ['2608.00001', 'a'],
      ['2608.00002', 'b'],
      ['2608.00004', 'd'],
      ['2608.00005', 'd'],
    ]);
  });
});

const guess = (id: string, weight: number): Guess => ({ id, weight }) as LikelyMatch & Guess;

describe('guesses for the rows of a page', () => {
  const kept = (
    guesses: readonly (Guess | undefined)[],
    years: readonly (number | undefined)[],
  ): boolean[] => withoutRivals(guesses, years).map((one) => one !== undefined);

  it('the row with far more evidence keeps the paper, the other loses it', () => {
    expect(kept([guess('a', 5), guess('a', 4)], [2024, 2024])).toEqual([true, false]);
    expect(kept([guess('a', 3), guess('a', 5)], [2024, 2024])).toEqual([false, true]);
    expect(kept([guess('a', 5), guess('a', 4)], [undefined, undefined])).toEqual([true, false]);
  });

  it('rows that are nearly equal, of other years, or of other papers keep theirs', () => {
    expect(kept([guess('a', 5), guess('a', 4.1)], [2024, 2024])).toEqual([true, true]);
    expect(kept([guess('a', 5), guess('a', 1)], [2024, 2025])).toEqual([true, true]);
    expect(kept([guess('a', 5), guess('b', 1)], [2024, 2024])).toEqual([true, true]);
    expect(kept([guess('a', 5), guess('a', 1)], [2024, undefined])).toEqual([true, true]);
  });

  it('a row without a guess stays one', () => {
    expect(kept([undefined, guess('a', 1)], [2024, 2024])).toEqual([false, true]);
  });

  it('is given back as it was', () => {
    const guesses = [guess('a', 2), undefined];
    expect(withoutRivals(guesses, [])).toEqual(guesses);
  });
});
