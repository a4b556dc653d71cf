import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OLD_ARCHIVES } from '../../../utils/arxiv/archives.ts';
import { arxivIdOfDoi, parseArxivId } from '../../../utils/arxiv/id.ts';
import { arxivIdInText } from '../../../utils/arxiv/text.ts';
import { arxivIdOfUrl } from '../../../utils/arxiv/url.ts';

const month = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, '0'));
const digits = (width: number) =>
  fc.integer({ min: 1, max: 10 ** width - 1 }).map((n) => String(n).padStart(width, '0'));
const old = fc
  .tuple(fc.constantFrom(...OLD_ARCHIVES), fc.integer({ min: 92, max: 106 }), month, digits(3))
  .map(([archive, year, m, n]) => `${archive}/${String(year % 100).padStart(2, '0')}${m}${n}`)
  .filter((id) => /\/9\d|\/0[0-6]/.test(id));
const four = fc
  .tuple(fc.integer({ min: 8, max: 14 }), month, digits(4))
  .map(([y, m, n]) => `${String(y).padStart(2, '0')}${m}.${n}`);
const five = fc
  .tuple(fc.integer({ min: 15, max: 60 }), month, digits(5))
  .map(([y, m, n]) => `${y}${m}.${n}`);
const anyId = fc.oneof(old, four, five);
const version = fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined });
const written = (id: string, v: number | undefined): string =>
  v === undefined ? id : `${id}v${v}`;
const read = (id: string, v: number | undefined): object =>
  v === undefined ? { id } : { id, version: v };

describe('every form of an id', () => {
  it('parses what is written, and writes what was parsed', () => {
    fc.assert(
      fc.property(
        anyId,
        version,
        fc.constantFrom('', '.', ').', ',', '.pdf', '/', ']'),
        (id, v, end) => {
          expect(parseArxivId(written(id, v) + end)).toEqual(read(id, v));
          expect(parseArxivId(`arXiv:${written(id, v)}`)).toEqual(read(id, v));
          expect(parseArxivId(written(id, v).toUpperCase())).toEqual(read(id, v));
          expect(parseArxivId(id)?.id).toBe(id);
        },
      ),
    );
  });

  it('reads every form of address that arXiv and its mirrors use, and gives back the same id', () => {
    const forms = [
      ...['abs', 'pdf', 'html', 'format', 'src', 'e-print', 'ps', 'dvi', 'tb', 'bibtex'].map(
        (path) => `https://arxiv.org/${path}/`,
      ),
      'http://www.arxiv.org/abs/',
      'https://export.arxiv.org/abs//',
      'https://browse.arxiv.org/pdf/',
      'https://xxx.lanl.gov/abs/',
      'https://arxiv.org/abs?id=',
      'https://huggingface.co/papers/',
      'https://www.alphaxiv.org/overview/',
      'https://alphaxiv.org/abs/',
      'https://ar5iv.labs.arxiv.org/html/',
      'https://ar5iv.org/abs/',
      'https://papers.cool/arxiv/',
      'https://openreview.net/forum?arxivid=',
    ];
    fc.assert(
      fc.property(anyId, version, fc.constantFrom(...forms), (id, v, form) => {
        expect(arxivIdOfUrl(new URL(form + written(id, v)))).toEqual(read(id, v));
      }),
    );
    fc.assert(
      fc.property(anyId, (id) => {
        expect(arxivIdOfUrl(new URL(`https://doi.org/10.48550/ARXIV.${id}`))).toEqual({ id });
        expect(arxivIdOfDoi(`10.48550/arXiv.${id}`)).toEqual({ id });
        expect(arxivIdInText(`A. Author. A title. arXiv preprint arXiv:${id}, 2023.`)).toEqual({
          id,
        });
        expect(arxivIdInText(`A title. CoRR, abs/${id}.`)).toEqual({ id });
        expect(arxivIdInText(`A title. doi:10.48550/arXiv.${id}.`)).toEqual({ id });
      }),
    );
  });

  it.each([
    'Phys. Rev. D 75.1234, pp. 2304.12345 of 2010',
    'See [12] and https://example.org/a/2304.12345',
    'arXiv, 2023.',
    'J. High Energy Phys. 0703.00001',
    '',
  ])('finds no paper in %j', (text) => {
    expect(arxivIdInText(text)).toBeUndefined();
  });

  it('any text and any address: an answer, canonical, or none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        for (const found of [parseArxivId(text), arxivIdInText(text)])
          if (found !== undefined) expect(parseArxivId(found.id)?.id).toBe(found.id);
      }),
    );
    fc.assert(fc.property(fc.webUrl(), (url) => void arxivIdOfUrl(new URL(url))));
  });
});
