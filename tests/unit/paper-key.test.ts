import { describe, expect, it } from 'vitest';
import { arxivIdOfKey, arxivKey, isPaperKey } from '../../utils/paper-key.ts';

describe('paper keys', () => {
  it.each([
    'arxiv:2507.02559',
    'arxiv:hep-th/9901001',
    'openreview:a-B_c123',
    'acl:2021.naacl-main.208',
    'doi:10.1145/1',
    'url:https://example.org/a',
  ])('takes %s', (key) => {
    expect(isPaperKey(key)).toBe(true);
  });

  it.each(['', 'arxiv:', 'javascript:alert(1)', 'arxiv:1 2', 'pmid:1', 7, null, { arxiv: 1 }])(
    'refuses %j',
    (key) => {
      expect(isPaperKey(key)).toBe(false);
    },
  );

  it('goes from id to key and back', () => {
    expect(arxivIdOfKey(arxivKey('2507.02559'))).toBe('2507.02559');
    expect(arxivIdOfKey('doi:10.1145/1')).toBeUndefined();
  });
});
