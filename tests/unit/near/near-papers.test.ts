import { describe, expect, it } from 'vitest';
import type { NearProfile, NearTerm } from '../../../utils/near/format.ts';
import { createNearness, reasonsOf } from '../../../utils/near/near-papers.ts';

const term = (words: string, isKeyword = false, weight = 1): NearTerm => ({
  words,
  weight,
  saved: 5,
  isKeyword,
});
const FLOW = term('flow matching', true, 3);
const LATENT = term('latent flow matching', true, 2);
const VIDEO = term('video generation', true, 1);
const WORDS = ['robot', 'grasp', 'policy'].map((one) => term(one));
const PROFILE: NearProfile = {
  saved: 9,
  least: 0.01,
  terms: [FLOW, LATENT, VIDEO, ...WORDS],
};
const reasons = (title: string, abstract: string, some: Partial<NearProfile> = {}) =>
  createNearness({ ...PROFILE, ...some })(title, abstract)?.reasons.map(({ words }) => words);

describe('near', () => {
  it('names at most two keywords that it shares, each thing once', () => {
    expect(reasons('x', 'latent flow matching, video generation')).toEqual([
      'flow matching',
      'video generation',
    ]);
  });

  it('without a shared phrase by three words, never by one or two', () => {
    expect(reasons('Robots', 'grasping, the grasp')).toBeUndefined();
    expect(reasons('Robots', 'grasp policies')).toEqual(['robot', 'grasp', 'policy']);
    expect(reasonsOf([term('a rare name')])).toBeUndefined();
  });

  it('only from the threshold on', () => {
    expect(reasons('x', 'flow matching', { least: 99 })).toBeUndefined();
  });

  it('a title alone only where it is wished, by a keyword, at its own threshold', () => {
    expect(reasons('Flow matching', '')).toBeUndefined();
    expect(reasons('Flow matching', '', { leastOfTitle: 0.01 })).toEqual(['flow matching']);
    expect(reasons('Flow matching', '', { leastOfTitle: 99 })).toBeUndefined();
    expect(reasons('Robot grasp policy', '', { leastOfTitle: 0.01 })).toBeUndefined();
  });

  it('nothing without terms', () => {
    expect(reasons('flow matching', 'flow matching', { terms: [] })).toBeUndefined();
  });
});
