import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankForYou, type ProfilePaper } from '../../../utils/search/rank-for-you.ts';

const terms = (...names: string[]): Map<string, number> =>
  new Map(names.map((name, i) => [name, 1 / (i + 1)]));

const profile: ProfilePaper[] = [
  { id: 'a', kind: 'saved', terms: terms('diffusion', 'distillation', 'image') },
  { id: 'b', kind: 'saved', terms: terms('distillation', 'language') },
  { id: 'c', kind: 'opened', terms: terms('diffusion', 'video') },
  { id: 'd', kind: 'archived', terms: terms('audio', 'video') },
];

describe('for you', () => {
  it('puts first what shares most with what was saved, and says why', () => {
    const ranked = rankForYou(profile, [
      { id: 'near', terms: terms('diffusion', 'distillation') },
      { id: 'far', terms: terms('robots', 'language') },
      { id: 'other', terms: terms('robots') },
      { id: 'unwanted', terms: terms('audio', 'video') },
      { id: 'a', terms: terms('diffusion') },
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['near', 'far']);
    expect(ranked[0]).toMatchObject({
      terms: ['diffusion', 'distillation'],
      sharedWith: { saved: 2, opened: 1 },
    });
  });

  it('names a thing once', () => {
    const saved: ProfilePaper = {
      id: 'a',
      kind: 'saved',
      terms: terms('diffusion models', 'diffusion', 'models', 'video-models', 'flow', 'image'),
    };
    const [first] = rankForYou([saved], [{ id: 'x', terms: saved.terms }]);
    expect(first?.terms).toEqual(['diffusion models', 'video-models', 'flow']);
  });

  it('gives each candidate at most once, best first, with reasons of its own', () => {
    const weights = fc
      .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.double({ min: 0.01, max: 1 }))
      .map((all) => new Map(Object.entries(all)));
    const kinds = fc.constantFrom<ProfilePaper['kind']>('saved', 'done', 'opened', 'archived');
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.nat(9).map(String), kind: kinds, terms: weights })),
        fc.uniqueArray(fc.record({ id: fc.nat(30).map(String), terms: weights }), {
          selector: ({ id }) => id,
        }),
        (profile, candidates) => {
          const ranked = rankForYou(profile, candidates);
          expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length);
          ranked.forEach(({ id, score, terms }, i) => {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? Infinity);
            const own = candidates.find((one) => one.id === id)?.terms;
            for (const term of terms) expect(own?.has(term)).toBe(true);
          });
        },
      ),
    );
    expect(rankForYou([], [{ id: 'x', terms: terms('a') }])).toEqual([]);
  });
});
