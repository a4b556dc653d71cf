import { describe, expect, it } from 'vitest';
import { isSamePerson, readingsOf } from '../../../utils/titles/people.ts';

const read = (name: string): string[] =>
  readingsOf(name).map(({ surname, given }) => `${surname}, ${given}`);

describe('the ways in which a name may be meant', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['Plato', ['plato, ']],
    ['Mei Zhao', ['zhao, mei', 'mei, zhao']],
    ['Zhao, Mei', ['zhao, mei', 'mei, zhao']],
    ['Mei Zhao, Jr.', ['zhao, mei', 'mei, zhao']],
    ['Mei Zhao, PhD', ['zhao, mei', 'mei, zhao']],
    ['Mei Zhao (Harbour Lab)', ['zhao, mei', 'mei, zhao']],
    [
      'Hana Noor Szabó',
      [
        'szabo, hana',
        'szabo, hananoor',
        'noorszabo, hana',
        'noor, hana',
        'hana, noorszabo',
        'hana, noor',
      ],
    ],
    ['Hana K. Szabó', ['szabo, hana', 'szabo, hana', 'kszabo, hana', 'hana, kszabo', 'hana, k']],
    [
      'J. Hana Szabó',
      [
        'szabo, j',
        'szabo, hana',
        'hanaszabo, j',
        'hana, j',
        'szabo, hana',
        'j, hanaszabo',
        'j, hana',
      ],
    ],
    ['J. K. Szabó', ['szabo, j', 'szabo, j', 'kszabo, j', 'szabo, k', 'j, kszabo', 'j, k']],
    ['Mei Allen-Zhu', ['allenzhu, mei', 'mei, allenzhu', 'zhu, mei', 'allen, mei']],
    ['Łukasz Đorđević', ['dordevic, lukasz', 'lukasz, dordevic']],
  ])('%j', (name, wanted) => {
    expect(read(name)).toEqual(wanted);
  });

  it('a list of suffixes after commas is left alone', () => {
    expect(read('Mei Zhao, MD, PhD')[0]).toBe('zhao, mei');
  });

  it('no more than eight words and 200 letters are looked at', () => {
    const words = 'one two three four five six seven eight nine';
    expect(read(words)[0]).toBe('eight, one');
    expect(read(`Mei ${'x'.repeat(300)}`)[0]?.length).toBe(201);
  });
});

describe('one person', () => {
  const same = (a: string, b: string): boolean => isSamePerson(readingsOf(a), readingsOf(b));

  it.each([
    ['Daniel Zhao', 'Dan Zhao', true],
    ['Dan Zhao', 'Daniel Zhao', true],
    ['Daniel Zhao', 'Da Zhao', false],
    ['Daniel Zhao', 'D. Zhao', true],
    ['Daniel Zhao', 'E. Zhao', false],
    ['Daniel Zhao', 'Daniel Zhou', false],
    ['Daniel Zhao', 'Zhao Daniel', true],
    ['Hana Noor Szabó', 'Hana Szabo', true],
    ['Mei Allen-Zhu', 'Mei Zhu', true],
    ['Mei Allen-Zhu', 'Mei Allen', true],
    ['Mei Allen-Zhu', 'Mei Al', false],
    ['', '', false],
  ])('%s and %s: %s', (a, b, wanted) => {
    expect(same(a, b)).toBe(wanted);
  });
});
