import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivIdOfDoi, arxivMonth, parseArxivId } from '../../../utils/arxiv/id.ts';
import { arxivIdOfUrl } from '../../../utils/arxiv/url.ts';

const newId = fc
  .tuple(
    fc.integer({ min: 15, max: 60 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 99_999 }),
  )
  .map(([y, m, n]) => `${y}${String(m).padStart(2, '0')}.${String(n).padStart(5, '0')}`);

describe('arXiv ids', () => {
  it.each([
    ['2507.02559', { id: '2507.02559' }],
    ['arXiv:2507.02559v3', { id: '2507.02559', version: 3 }],
    ['0704.0001', { id: '0704.0001' }],
    ['2507.02559v2.pdf', { id: '2507.02559', version: 2 }],
    ['2507.02559).', { id: '2507.02559' }],
    ['math.GT/0309136', { id: 'math/0309136' }],
    ['hep-th/9901001v1', { id: 'hep-th/9901001', version: 1 }],
    ['hepth/9901001', { id: 'hep-th/9901001' }],
    ['HEP-TH//9901001', { id: 'hep-th/9901001' }],
    ['hep--th/9901001.ps.gz', { id: 'hep-th/9901001' }],
    ['ARXIV: 2507.02559V2', { id: '2507.02559', version: 2 }],
    ['2507.02559v1/figure1.png', { id: '2507.02559', version: 1 }],
    ['math-ph/9712001#S1', { id: 'math-ph/9712001' }],
  ])('%s', (text, found) => {
    expect(parseArxivId(text)).toEqual(found);
  });

  it.each([
    '1501.0001',
    '1412.00001',
    '0703.0001',
    '2513.00001',
    '2507.00000',
    'foo/9901001',
    'math/0801001',
    'math/9900001',
    'javascript:1',
    'constructor/9901001',
    'supr--x/9901001',
    'm-ath/9901001',
    '2507.025591',
    '2507.02559v0',
    '',
  ])('refuses %s', (text) => {
    expect(parseArxivId(text)).toBeUndefined();
  });

  it('goes through every address and back', () => {
    fc.assert(
      fc.property(newId, fc.integer({ min: 1, max: 40 }), (id, version) => {
        for (const path of ['abs', 'pdf', 'html', 'format', 'src']) {
          const url = new URL(`https://arxiv.org/${path}/${id}v${version}?context=cs`);
          expect(arxivIdOfUrl(url)).toEqual({ id, version });
        }
        expect(arxivIdOfDoi(`https://doi.org/10.48550/arXiv.${id}`)).toEqual({ id });
        expect(arxivMonth(id)).toBe(id.slice(0, 4));
      }),
    );
  });

  it('reads the older address forms, and nothing elsewhere', () => {
    expect(arxivIdOfUrl(new URL('https://arxiv.org/abs?id=hep-th/9901001'))?.id).toBe(
      'hep-th/9901001',
    );
    expect(
      arxivIdOfUrl(new URL('https://arxiv.org/abs/?archive=hep-th&papernum=9901001'))?.id,
    ).toBe('hep-th/9901001');
    expect(arxivIdOfUrl(new URL('https://example.org/abs/2507.02559'))).toBeUndefined();
    expect(arxivIdOfUrl(new URL('https://arxiv.org/IgnoreMe'))).toBeUndefined();
    expect(arxivMonth('hep-th/9901001')).toBe('9901');
  });
});
