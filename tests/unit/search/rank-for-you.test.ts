import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, profileOf, signalsOf, type ProfilePaper } from '../../../utils/search/profile.ts';
import { rankForYou } from '../../../utils/search/rank-for-you.ts';

const terms = (...names: string[]): Map<string, number> =>
  new Map(names.map((name, i) => [name, 1 / (i + 1)]));

const paper = (id: string, kind: ProfilePaper['kind'], ...names: string[]): ProfilePaper => ({
  id,
  kind,
  title: `Title ${id}`,
  terms: terms(...names),
});

const known = [
  paper('a', 'saved', 'flow matching', 'distillation', 'image'),
  paper('b', 'saved', 'distillation', 'language'),
  paper('c', 'opened', 'flow matching', 'video'),
  paper('d', 'archived', 'audio', 'video'),
];
const far = [1, 2, 3, 4].map((n) => ({ id: `far ${n}`, terms: terms('robot', 'audio') }));

describe('for you', () => {
  it('puts first what shares most with what was saved, and says why', () => {
    const ranked = rankForYou(known, [
      { id: 'second', terms: terms('robot', 'language', 'sea') },
      { id: 'first', terms: terms('flow matching', 'distillation') },
      { id: 'a', terms: terms('flow matching') },
      ...far,
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(ranked[0]).toMatchObject({ phrases: ['flow matching'], nearest: { title: 'Title a' } });
    expect(ranked[1]).toMatchObject({ phrases: [], nearest: { title: 'Title b' } });
  });

  it('names phrases only, at most two, each thing once, the paper’s own keywords as such', () => {
    const saved = paper(
      'a',
      'saved',
      '#video model',
      'video model',
      'self',
      'flow matching',
      'x y',
    );
    const [first] = rankForYou([saved], [{ id: 'x', terms: saved.terms }, ...far]);
    expect(first?.phrases).toEqual(['video model', 'flow matching']);
    const longer = paper('a', 'saved', 'large language model', 'language model', 'x y');
    const [other] = rankForYou([longer], [{ id: 'x', terms: longer.terms }, ...far]);
    expect(other?.phrases).toEqual(['large language model', 'x y']);
  });

  it('names an opened paper only where none is saved or finished', () => {
    const opened = paper('o', 'opened', 'sea', 'tide');
    const saved = paper('s', 'saved', 'sea');
    const candidates = [{ id: 'x', terms: terms('sea', 'tide') }, ...far];
    expect(rankForYou([opened, saved], candidates)[0]?.nearest.id).toBe('s');
    expect(rankForYou([opened], candidates)[0]?.nearest.id).toBe('o');
  });

  it('what is wanted less counts against', () => {
    const candidates = [
      { id: 'x', terms: terms('sea', 'tide') },
      { id: 'y', terms: terms('sea', 'moon') },
      ...far,
    ];
    const saved = paper('s', 'saved', 'sea', 'tide', 'moon');
    expect(rankForYou([saved], candidates).map(({ id }) => id)).toEqual(['x', 'y']);
    const less = paper('l', 'less', 'tide');
    expect(rankForYou([saved, less], candidates).map(({ id }) => id)).toEqual(['y', 'x']);
  });

  it('gives each candidate at most once, best first, with reasons of its own', () => {
    const weights = fc
      .dictionary(fc.constantFrom('a', 'b x', 'c', 'd y'), fc.double({ min: 0.01, max: 1 }))
      .map((all) => new Map(Object.entries(all)));
    const kinds = fc.constantFrom<ProfilePaper['kind']>(
      ...(['saved', 'done', 'opened', 'archived', 'less'] as const),
    );
    const papers = fc.record({
      id: fc.nat(9).map(String),
      kind: kinds,
      title: fc.constant('T'),
      terms: weights,
    });
    fc.assert(
      fc.property(
        fc.array(papers),
        fc.uniqueArray(fc.record({ id: fc.nat(30).map(String), terms: weights }), {
          selector: ({ id }) => id,
        }),
        (profile, candidates) => {
          const ranked = rankForYou(profile, candidates);
          expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length);
          ranked.forEach(({ id, score, phrases }, i) => {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? Infinity);
            const own = candidates.find((one) => one.id === id)?.terms;
            for (const phrase of phrases) expect(own?.has(phrase)).toBe(true);
          });
        },
      ),
    );
    expect(rankForYou([], [{ id: 'x', terms: terms('a') }])).toEqual([]);
  });
});

describe('the profile', () => {
  it('counts papers that the reader chose', () => {
    expect(signalsOf(known)).toBe(3);
    expect(signalsOf([{ kind: 'less' }, { kind: 'archived' }])).toBe(0);
  });

  it('is what the reader reads more about than there is', () => {
    const words = Array.from({ length: 200 }, (_, n) => (n % 4 === 0 ? 'sea' : 'tide'));
    const mean = meanOf(words.map((one) => ({ terms: terms(one) })));
    const profile = profileOf([paper('a', 'saved', 'sea', 'moon')], mean);
    expect([...profile.keys()].sort()).toEqual(['moon', 'sea']);
    for (const weight of profile.values()) expect(weight).toBeCloseTo(0.5);
    expect(profileOf([paper('a', 'saved', 'x', 'sea')], meanOf(far)).has('robot')).toBe(false);
  });

  it('from five saved papers on has what two of them have, and at most 120 terms', () => {
    const words = Array.from({ length: 200 }, (_, n) => `w${n}`);
    const saved = [1, 2, 3, 4].map((n) => paper(`${n}`, 'saved', 'sea', `only ${n}`));
    const nothing = new Map<string, number>();
    expect([...profileOf(saved, nothing).keys()]).toHaveLength(5);
    const five = [...saved, paper('5', 'done', 'sea', 'only 5')];
    expect([...profileOf(five, nothing).keys()]).toEqual(['sea']);
    expect(profileOf([paper('a', 'saved', ...words)], nothing).size).toBe(120);
  });
});
