import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topSeries, weekBack } from '../../../utils/view/insights.ts';

it('weeks end today: seven days each, newest last', () => {
  expect(weekBack('2026-08-21', '2026-08-21', 8)).toBe(7);
  expect(weekBack('2026-08-15', '2026-08-21', 8)).toBe(7);
  expect(weekBack('2026-08-14', '2026-08-21', 8)).toBe(6);
  expect(weekBack('2026-06-27', '2026-08-21', 8)).toBe(0);
  expect(weekBack('2026-06-26', '2026-08-21', 8)).toBeUndefined();
  expect(weekBack('2026-08-22', '2026-08-21', 8)).toBeUndefined();
});

it('counts a name once a paper, and says how much it rose', () => {
  const papers = [
    { week: 0, names: ['agents'] },
    { week: 2, names: ['agents', 'agents'] },
    { week: 3, names: ['agents', 'video'] },
  ];
  expect(topSeries(papers, 4, 5)).toEqual([
    { name: 'agents', counts: [1, 0, 1, 1], total: 3, rise: 1 },
    { name: 'video', counts: [0, 0, 0, 1], total: 1, rise: 1 },
  ]);
});

it('gives the names with the most papers, and loses none of their papers', () => {
  const paper = fc.record({
    week: fc.integer({ min: 0, max: 7 }),
    names: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(paper), (papers) => {
      const all = topSeries(papers, 8, 10);
      const given = papers.reduce((sum, { names }) => sum + names.length, 0);
      expect(all.reduce((sum, { total }) => sum + total, 0)).toBe(given);
      expect(topSeries(papers, 8, 2)).toEqual(all.slice(0, 2));
      for (const { rise, total } of all) expect(Math.abs(rise)).toBeLessThanOrEqual(total);
    }),
  );
});
