import { describe, expect, it } from 'vitest';
import { archiveOf, OLD_ARCHIVES } from '../../../utils/arxiv/archives.ts';
import { arxivIdOfDoi, parseArxivId } from '../../../utils/arxiv/id.ts';
import { arxivIdInText } from '../../../utils/arxiv/text.ts';
import { arxivIdOfUrl } from '../../../utils/arxiv/url.ts';

const ID = '2608.00001';
const at = (address: string): string | undefined => arxivIdOfUrl(new URL(address))?.id;

describe('the archives of old ids', () => {
  it('are a closed list', () => {
    expect(OLD_ARCHIVES).toEqual(
      `acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas
       cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin
       nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con`.split(
        /\s+/,
      ),
    );
  });

  it.each(OLD_ARCHIVES)('%s, its hyphen there or not', (archive) => {
    expect(archiveOf(archive)).toBe(archive);
    expect(archiveOf(archive.replace('-', ''))).toBe(archive);
  });

  it.each(['', 'foo', 'm-ath', 'heph-t', 'constructor'])('%j is none', (name) => {
    expect(archiveOf(name)).toBeUndefined();
  });
});

describe('an address that names a paper', () => {
  it.each([
    ...[
      'abs',
      'pdf',
      'html',
      'format',
      'src',
      'e-print',
      'ps',
      'dvi',
      'tb',
      'bibtex',
      'list-item',
    ].map((path) => `https://arxiv.org/${path}/${ID}`),
    `https://arxiv.org/show-email/a1b2/${ID}`,
    `https://arxiv.org/abs//${ID}`,
    `http://xxx.lanl.gov/abs/${ID}`,
    `https://de.arxiv.org/abs/${ID}`,
    `https://arxiv.org/abs?id=${ID}`,
    `https://arxiv.org/pdf/?id=${ID}`,
    `https://arxiv.org/abs/${ID.replace('.', '%2E')}`,
    `https://ar5iv.org/html/${ID}`,
    `https://ar5iv.labs.arxiv.org/papers/${ID}`,
    ...['abs', 'overview', 'pdf', 'html', 'replicate', 'audio', 'de/abs'].map(
      (path) => `https://www.alphaxiv.org/${path}/${ID}`,
    ),
    `https://www.huggingface.co/papers/${ID}`,
    `https://hf.co/papers/${ID}`,
    `https://papers.cool/arxiv/${ID}`,
    `https://scirate.com/arxiv/${ID}`,
    `https://openreview.net/group?arxivid=${ID}`,
    ...['doi.org', 'dx.doi.org', 'www.doi.org'].map(
      (host) => `https://${host}/10.48550/arXiv.${ID}`,
    ),
  ])('%s', (address) => {
    expect(at(address)).toBe(ID);
  });
});

describe('an address that names none', () => {
  it.each([
    `ftp://arxiv.org/abs/${ID}`,
    `https://evil-arxiv.org/abs/${ID}`,
    `https://arxiv.org.evil.example/abs/${ID}`,
    `https://a.b.arxiv.org/abs/${ID}`,
    `https://xxx.lanl.gov.evil.example/abs/${ID}`,
    `https://doi.org.evil.example/10.48550/arXiv.${ID}`,
    `https://evildoi.org/10.48550/arXiv.${ID}`,
    `https://arxiv.org/x/abs/${ID}`,
    `https://arxiv.org/list/cs/${ID}`,
    `https://arxiv.org/find?id=${ID}`,
    `https://arxiv.org/abs/x?id=${ID}`,
    'https://arxiv.org/abs?archive=hep-th',
    'https://arxiv.org/abs?papernum=9901001',
    'https://arxiv.org/abs/%E0%A4%A',
    `https://ar5iv.org/x/html/${ID}`,
    `https://evil-ar5iv.org/html/${ID}`,
    `https://ar5iv.org.evil.example/html/${ID}`,
    `https://alphaxiv.org/x/y/abs/${ID}`,
    `https://x.alphaxiv.org/abs/${ID}`,
    `https://alphaxiv.org.evil.example/abs/${ID}`,
    `https://huggingface.co/x/papers/${ID}`,
    `https://huggingface.co.evil.example/papers/${ID}`,
    `https://x.huggingface.co/papers/${ID}`,
    `https://hf.co/x/papers/${ID}`,
    `https://xhf.co/papers/${ID}`,
    `https://hf.co.evil.example/papers/${ID}`,
    `https://papers.cool/x/arxiv/${ID}`,
    `https://xpapers.cool/arxiv/${ID}`,
    `https://papers.cool.evil.example/arxiv/${ID}`,
    `https://scirate.com/x/arxiv/${ID}`,
    `https://xscirate.com/arxiv/${ID}`,
    `https://scirate.com.evil.example/arxiv/${ID}`,
    'https://openreview.net/forum?id=x',
  ])('%s', (address) => {
    expect(at(address)).toBeUndefined();
  });
});

describe('an id as people write it', () => {
  it.each([
    [`  ${ID}v12  `, { id: ID, version: 12 }],
    [`arxiv:   ${ID}`, { id: ID }],
    [`${ID}.pdf.gz`, { id: ID }],
    [`${ID}.html`, { id: ID }],
    [`${ID}v1>"'`, { id: ID, version: 1 }],
    [`${ID}v1?x=y`, { id: ID, version: 1 }],
    [`${ID}v9999`, { id: ID, version: 9999 }],
    ['hep-th///9901001', { id: 'hep-th/9901001' }],
    ['cs/9107001', { id: 'cs/9107001' }],
    ['cs/0703999', { id: 'cs/0703999' }],
    ['1412.9999', { id: '1412.9999' }],
    ['1501.00001', { id: '1501.00001' }],
    [`${ID}${' '.repeat(400)}x`, { id: ID }],
  ])('%j', (text, found) => {
    expect(parseArxivId(text)).toEqual(found);
  });

  it.each([
    `x${ID}`,
    `arxiv:x${ID}`,
    `x arxiv:${ID}`,
    `${ID}v12345`,
    `${ID}x`,
    '2600.00001',
    '0703.1234',
    '0704.0000',
    'cs/9106001',
    'cs/0704001',
    'cs/9107000',
    'cs/9913001',
    'cs.xyz/9901001',
    'cs/99010011',
    'xcs/9901001',
    `${' '.repeat(301)}${ID}`,
  ])('%j is none', (text) => {
    expect(parseArxivId(text)).toBeUndefined();
  });

  it('a DOI of arXiv, in any case, with what stands around it', () => {
    expect(arxivIdOfDoi(`doi:10.48550/ARXIV.${ID}v2`)).toEqual({ id: ID, version: 2 });
    expect(arxivIdOfDoi(`10.48550/${ID}`)).toBeUndefined();
    expect(arxivIdOfDoi(`10.1000/arXiv.${ID}`)).toBeUndefined();
  });
});

describe('running text', () => {
  it.each([
    `arXiv:${ID}`,
    `ARXIV ${ID}`,
    `arXiv e-print ${ID}`,
    `arXiv eprints, ${ID}`,
    `arXiv preprint: arXiv: ${ID}v2`,
    `arxiv.org/abs/${ID}`,
    `https://arxiv.org/pdf/${ID}.pdf`,
    `CoRR, abs/${ID}`,
    `[${ID}]`,
    `doi 10.48550/arXiv.x and 10.48550/arXiv.${ID}`,
    `arXiv:2613.00001, arXiv:${ID}`,
  ])('%s names a paper', (text) => {
    expect(arxivIdInText(text)?.id).toBe(ID);
  });

  it.each([`xabs/${ID}`, ID, `arXiv:${ID}9`, `arXiv by ${ID}`, `(${ID})`])(
    '%s names none',
    (text) => {
      expect(arxivIdInText(text)).toBeUndefined();
    },
  );

  it('a DOI counts before a number, and the first before others', () => {
    expect(arxivIdInText(`arXiv:2601.00001, 10.48550/arXiv.${ID}`)?.id).toBe(ID);
    expect(arxivIdInText(`arXiv:${ID}, arXiv:2601.00001`)?.id).toBe(ID);
    expect(arxivIdInText('arXiv:hep-th/9901001v3')).toEqual({ id: 'hep-th/9901001', version: 3 });
  });
});

describe('addresses of other sites, to the letter', () => {
  it.each([
    [`https://huggingface.co/papers/${ID}`, ID],
    [`https://www.huggingface.co/papers//${ID}`, ID],
    [`https://hf.co/papers//${ID}`, ID],
    [`https://papers.cool/arxiv//${ID}`, ID],
    [`https://scirate.com/arxiv//${ID}`, ID],
    [`https://notscirate.com/arxiv/${ID}`, undefined],
    [`https://hf.co/x/papers/${ID}`, undefined],
    [`https://huggingface.co/datasets/papers/${ID}`, undefined],
    [`https://papers.cool/x/arxiv/${ID}`, undefined],
    [`https://arxiv.org/abs?id=${ID}`, ID],
    [`https://arxiv.org/abs/?id=${ID}`, ID],
    [`https://arxiv.org/x/abs?id=${ID}`, undefined],
    [`https://arxiv.org/absent?id=${ID}`, undefined],
    [`https://arxiv.org/abs/%E0%A4%A?id=${ID}`, undefined],
    [`ftp://arxiv.org/abs/${ID}`, undefined],
  ])('%s', (address, wanted) => {
    expect(at(address)).toBe(wanted);
  });
});
