import { expect, it } from 'vitest';
import { importWords } from '../../../entrypoints/library/queue/import-words.ts';

it('an import says what was saved, or what was only added to', () => {
  expect(importWords({ fresh: 2, merged: 1, leftOut: [] })).toBe('Saved 2 papers.');
  expect(importWords({ fresh: 0, merged: 1, leftOut: [] })).toBe('Added to 1 saved paper.');
  expect(importWords({ fresh: 0, merged: 0, leftOut: [] })).toBe('Added to 0 saved papers.');
});

it('and what was left out, by title, three of them', () => {
  expect(importWords({ fresh: 1, merged: 0, leftOut: ['Tides'] })).toBe(
    'Saved 1 paper. 1 was left out, since its notes or tags would be more than a paper can hold: “Tides”.',
  );
  expect(importWords({ fresh: 0, merged: 0, leftOut: ['A', 'B', 'C', 'D', 'E'] })).toBe(
    '5 were left out, since their notes or tags would be more than a paper can hold: “A”, “B”, “C”, and 2 more.',
  );
});
