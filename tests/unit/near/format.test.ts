import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_BYTES,
  packProfile,
  readProfile,
  type NearProfile,
} from '../../../utils/near/format.ts';

const PROFILE: NearProfile = {
  saved: 12,
  least: 0.123,
  leastOfTitle: 0.5,
  terms: [
    { words: 'flow matching', weight: 1, saved: 5, isKeyword: true },
    { words: 'robot', weight: 0.25, saved: 2, isKeyword: false },
  ],
};

describe('the stored profile', () => {
  it('is read as it was written', () => {
    expect(readProfile(packProfile(PROFILE))).toEqual(PROFILE);
    const { leastOfTitle: _, ...rest } = PROFILE;
    expect(readProfile(packProfile(rest))).toEqual({ ...rest, leastOfTitle: undefined });
  });

  it('has no more than 4 kB: the lightest terms go', () => {
    const terms = Array.from({ length: 120 }, (_, n) => ({
      words: `語${n} ${'長'.repeat(20)}`,
      weight: 1 / (n + 1),
      saved: 400,
      isKeyword: true,
    }));
    const packed = packProfile({ ...PROFILE, terms });
    const bytes = new TextEncoder().encode(JSON.stringify(packed)).length;
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(bytes).toBeGreaterThan(MOST_BYTES - 120);
    expect(packed.terms[0]?.[0]).toBe(terms[0]?.words);
  });

  it('whatever is stored is read, and says of nothing that everything is near', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const profile = readProfile(stored);
        if (profile && profile.terms.length > 0) expect(profile.least).toBeGreaterThan(0);
      }),
    );
    expect(readProfile({ ...packProfile(PROFILE), least: 0 })?.terms).toEqual([]);
    expect(
      readProfile({ ...PROFILE, terms: [['x', 'y', 1, 1], [], 'z', ['', 1, 1, 1]] })?.terms,
    ).toEqual([]);
  });
});
