import { describe, expect, it } from 'vitest';
import { hash54 } from '../../../utils/titles/hash.ts';

describe('the hash of shards', () => {
  it('is what it was when the first shard was written', () => {
    expect(['tide', '潮汐', '', 'learningtosurfverylargewaves'].map(hash54)).toEqual([
      'cIsBISZ6P',
      '5imV2vfm7',
      '7xOenteGA',
      hash54(['learning', 'tosurf', 'verylargewaves'].join('')),
    ]);
    expect(new Set(['a', 'b', 'ab', 'ba'].map(hash54)).size).toBe(4);
  });
});
