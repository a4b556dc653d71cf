import { describe, expect, it } from 'vitest';
import { arxivIdOfField } from '../../../../utils/queue/import/ids/arxiv-field.ts';
import { doiOf, doiOfUrl } from '../../../../utils/queue/import/ids/doi.ts';
import { respeltArxivId } from '../../../../utils/queue/import/ids/respelt-arxiv.ts';
import { decoded, withoutTail } from '../../../../utils/queue/import/ids/tidy.ts';

describe('a DOI', () => {
  it.each([
    ['10.1000/A_b', '10.1000/a_b'],
    ['doi:10.1000/x.', '10.1000/x'],
    ['see (https://doi.org/10.1000.10/x(1)y), p. 3', '10.1000.10/x(1)y'],
    ['10.1000/a%2Fb', '10.1000/a/b'],
    ['10.1000/a&lt;b&gt;c', '10.1000/a<b>c'],
    ['10.1000/a\u2013b\u2212c', '10.1000/a-b-c'],
    ['10.1101/2020.01.02.123456v2', '10.1101/2020.01.02.123456'],
    ['10.1101/123456v12', '10.1101/123456'],
    ['10.64898/2020.01.02.123456v1', '10.64898/2020.01.02.123456'],
    ['10.1000/123456v2', '10.1000/123456v2'],
    ['10.1101/123456v2x', '10.1101/123456v2x'],
    ['10.1000/10.1101/123456v2', '10.1000/10.1101/123456v2'],
    ['10.123456789/x', '10.123456789/x'],
  ])('in %j is %s', (text, doi) => expect(doiOf(text)).toBe(doi));

  it.each(['', '10.100/x', '10.1000', '10.1000/', '10.1000/.', '10.1000 /x', 'tides'])(
    'is not in %j',
    (text) => expect(doiOf(text)).toBeUndefined(),
  );

  it.each([
    ['https://doi.org/10.1000/X', '10.1000/x'],
    ['https://dx.doi.org/10.1000/x/full', '10.1000/x/full'],
    ['https://x.example/doi/full/10.1000/x', '10.1000/x'],
    ['https://x.example/doi/10.1000/x/full', '10.1000/x'],
    ['https://x.example/doi/10.1000/x/full.pdf/', '10.1000/x'],
    ['https://x.example/10.1000/x/html/pdf', '10.1000/x'],
    ['https://x.example/10.1000/x.full.pdf', '10.1000/x'],
    ['https://x.example/10.1000/x.full-text', '10.1000/x'],
    ['https://x.example/10.1000/x.pdf', '10.1000/x'],
    ['https://x.example/10.1000/x.htm', '10.1000/x'],
    ['https://x.example/10.1000/x/citation', '10.1000/x'],
    ['https://x.example/10.1000/x/supplementary-data', '10.1000/x'],
    ['https://x.example/10.1000/pdf', '10.1000/pdf'],
    ['https://x.example/page?doi=10.1000/x&y=1', '10.1000/x'],
    ['https://x.example/page?a=1&id=10.1000%2Fx', '10.1000/x'],
    ['https://x.example/page?url=https%3A%2F%2Fdoi.org%2F10.1000%2Fx', '10.1000/x'],
    ['https://x.example/page?qurl=http://dx.doi.org/10.1000/x', '10.1000/x'],
    ['https://x.example/page?doi=doi:10.1000/x', '10.1000/x'],
    ['https://www.biorxiv.org/content/early/2018/05/01/123456', '10.1101/123456'],
    [
      'https://www.medrxiv.org/content/early/2020/05/01/2020.04.30.123456',
      '10.1101/2020.04.30.123456',
    ],
    ['https://biorxiv.org/content/10.1101/123456v1.full', '10.1101/123456'],
    ['https://academic.oup.com/sea/article/doi/10.1093/sea/abc/123456', '10.1093/sea/abc'],
    ['https://pubs.aip.org/sea/article-abstract/doi/10.1063/5.1/123456/Tides', '10.1063/5.1'],
    ['https://academic.oup.com/sea/article/doi/10.1093/abc/123456x', '10.1093/abc/123456x'],
    ['https://pubs.x.example/sea/article/doi/10.1063/5.1/123456', '10.1063/5.1'],
    ['https://x.example/sea/articles/doi/10.1063/5.1/123456', '10.1063/5.1/123456'],
    ['https://oup.com.example/10.1063/5.1/123456', '10.1063/5.1/123456'],
    ['https://x.example/10.1000/x/123456', '10.1000/x/123456'],
  ])('at %s is %s', (url, doi) => expect(doiOfUrl(new URL(url))).toBe(doi));

  it.each([
    'https://x.example/tides',
    'https://x.example/page?other=10.1000/x',
    'https://notdoi.example/page',
    'https://x.example/content/early/2018/05/01/123456',
    'https://biorxiv.org/content/early/2018/05/01/12345',
    'https://doi.org/',
  ])('is not at %s', (url) => expect(doiOfUrl(new URL(url))).toBeUndefined());
});

describe('an arXiv id in its field', () => {
  it.each([
    ['1810.01234v1', '1810.01234'],
    ['arXiv:1810.01234 [cs.LG]', '1810.01234'],
    ['[1810.01234]', '1810.01234'],
    [' [1810.01234] ', '1810.01234'],
    ['[https://arxiv.org/abs/1810.01234]', '1810.01234'],
    [' 1810.01234 [cs.LG, stat.ML] ', '1810.01234'],
    ['1810.01234[cs.LG]', '1810.01234'],
    ['1810.1234v2 [cs.LG]', '1810.1234'],
    ['arXiv:1810.01234 [cs.LG] of tides', '1810.01234'],
    ['hep-th/9901001v1  [hep-th]', 'hep-th/9901001'],
    ['https://arxiv.org/abs/1810.1234', '1810.1234'],
    ['arXiv:abs/1810.1234', '1810.1234'],
    ['arxiv/1810.01234', '1810.01234'],
    ['ABS : 1810.01234', '1810.01234'],
    ['http://arxiv.org/abs/1810.01234', '1810.01234'],
    ['HTTPS://arxiv.org/abs/1810.01234', '1810.01234'],
    ['A preprint, arXiv:1810.01234, of 2018', '1810.01234'],
    ['arxiv 1810.01234', '1810.01234'],
    ['abs/1810.01234', '1810.01234'],
    ['arXiv/abs/1810.01234', '1810.01234'],
    ['https://arxiv.org/abs/1810.01234', '1810.01234'],
    ['//arxiv.org/abs/1810.01234', '1810.01234'],
    ['arxiv.org/pdf/1810.01234v2', '1810.01234'],
    ['www.arxiv.org/abs/1810.01234', '1810.01234'],
    ['export.arxiv.org/abs/1810.01234', '1810.01234'],
    ['cs/1810.01234', '1810.01234'],
    ['math.ag/1810.01234', '1810.01234'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['10.48550/arXiv.1810.01234', '1810.01234'],
    ['1810.1234', '1810.1234'],
    ['arXiv: 1401.12345', '1401.12345'],
  ])('%j is %s', (text, id) => expect(arxivIdOfField(text)).toBe(id));

  it.each([
    '',
    ' ',
    '[ ]',
    'tides',
    '1813.01234',
    '1810.123',
    'x1810.1234',
    '1810.1234x',
    '[cs.LG]',
    'cs.LG 1810.01234',
    'of 1810.1234',
    'https://x.example/1810.01234',
    '18101234',
  ])('not %j', (text) => expect(arxivIdOfField(text)).toBeUndefined());

  it.each([
    ['2605.3094', '2605.30940'],
    ['704.1', '0704.1000'],
    [' 1412,5 ', '1412.5000'],
    ['1501.5', '1501.50000'],
    ['2605.309401', '2605.309401'],
    ['x2605.3', 'x2605.3'],
    ['26053', '26053'],
  ])('of a spreadsheet, %j is %j', (cell, id) => expect(respeltArxivId(cell)).toBe(id));
});

describe('in running text', () => {
  it.each([
    ['10.1000/x).', '10.1000/x'],
    ['10.1016/0370-2693(88)91171-7', '10.1016/0370-2693(88)91171-7'],
    ['a(b)', 'a(b)'],
    ['a(b))', 'a(b)'],
    ['a[b]]}', 'a[b]'],
    ['a<b>>', 'a<b>'],
    ['a”…!?', 'a'],
    ['...', ''],
    ['', ''],
  ])('%j ends as %j', (text, end) => expect(withoutTail(text)).toBe(end));

  it.each([
    ['a%20b', 'a b'],
    ['100% a%20b', '100% a b'],
    ['%e2%82 a%C3%A9', '%e2%82 aé'],
    ['ab', 'ab'],
  ])('%j without escapes is %j', (text, plain) => expect(decoded(text)).toBe(plain));
});
