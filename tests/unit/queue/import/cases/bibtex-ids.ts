import { article, type Case } from './case.ts';

const keys = (kind: string, fields: string, ...keys: string[]): Case => ({
  kind,
  text: article(fields),
  expect: { keys: [keys], refused: 0 },
});

/** Ids in BibTeX as DBLP, Mendeley, Zotero, JabRef, ADS, Inspire, Google and Semantic Scholar write them. */
export const BIBTEX_IDS: Case[] = [
  keys(
    'url with \\_',
    'url={http://ex.example.org/a\\_b/c\\_1.html}',
    'url:https://ex.example.org/a_b/c_1.html',
  ),
  keys(
    'url with \\&, \\% and \\#',
    'url={https://ex.example.org/a?b=1\\&c=2\\%20d}',
    'url:https://ex.example.org/a?b=1&c=2%20d',
  ),
  keys(
    'url with {\\_}, {\\%}',
    'url={https://ex.example.org/x{\\_}y{\\%}20z}',
    'url:https://ex.example.org/x_y%20z',
  ),
  keys(
    'url with \\textasciitilde',
    'url={https://ex.example.org/\\textasciitilde{}me/a.pdf}',
    'url:https://ex.example.org/~me/a.pdf',
  ),
  keys(
    'url with $\\sim$',
    'url={https://ex.example.org/$\\sim$me/a.pdf}',
    'url:https://ex.example.org/~me/a.pdf',
  ),
  keys(
    'url with a bare ~',
    'url={https://ex.example.org/~me/a.pdf}',
    'url:https://ex.example.org/~me/a.pdf',
  ),
  keys('doi with \\_', 'doi={10.1007/978-3-030-1\\_2}', 'doi:10.1007/978-3-030-1_2'),
  keys('doi with {\\_}', 'doi={10.1007/978-3-030-1{\\_}2}', 'doi:10.1007/978-3-030-1_2'),
  keys(
    'doi with \\textless',
    'doi={10.1002/1521-4095(2000)12:5{\\textless}330::AID-AD{\\textgreater}3.0.CO;2-6}',
    'doi:10.1002/1521-4095(2000)12:5<330::aid-ad>3.0.co;2-6',
  ),
  keys(
    'doi with $<$',
    'doi={10.1002/1521-4095(2000)12:5$<$330::AID-AD$>$3.0.CO;2-6}',
    'doi:10.1002/1521-4095(2000)12:5<330::aid-ad>3.0.co;2-6',
  ),
  keys(
    'doi with &lt;',
    'doi={10.1002/1521-4095(2000)12:5&lt;330::AID-AD&gt;3.0.CO;2-6}',
    'doi:10.1002/1521-4095(2000)12:5<330::aid-ad>3.0.co;2-6',
  ),
  keys(
    'doi that ends in a bracket',
    'doi={10.1016/0375-9601(93)90240-X(1)}',
    'doi:10.1016/0375-9601(93)90240-x(1)',
  ),
  keys(
    'doi with square brackets',
    'doi={10.1890/0012-9658(2005)086[1234:AB]2.0.CO;2}',
    'doi:10.1890/0012-9658(2005)086[1234:ab]2.0.co;2',
  ),
  keys('doi as an address', 'doi={https://dx.doi.org/10.1000/Abc.1}', 'doi:10.1000/abc.1'),
  keys('doi percent-encoded', 'doi={10.1002%2F%28SICI%291%3A3%3C118}', 'doi:10.1002/(sici)1:3<118'),
  keys('doi in an address only', 'url={https://doi.org/10.1000%2Fxyz}', 'doi:10.1000/xyz'),
  keys('doi in a note', 'note={doi: 10.1000/noted}', 'doi:10.1000/noted'),
  keys('arXiv’s DOI', 'doi={10.48550/ARXIV.1810.01234}', 'arxiv:1810.01234'),
  keys(
    'eprint with a class',
    'eprint={1810.01234 [cs.LG]}, archivePrefix={arXiv}',
    'arxiv:1810.01234',
  ),
  keys(
    'eprint with arXiv: and a version',
    'eprint={arXiv:1810.01234v3}, eprinttype={ARXIV}',
    'arxiv:1810.01234',
  ),
  keys('eprint alone', 'eprint={hep-th/9901001}', 'arxiv:hep-th/9901001'),
  keys('eprint of https', 'eprint={https://arxiv.org/pdf/1810.01234v2.pdf}', 'arxiv:1810.01234'),
  keys(
    'eprint of another archive',
    'eprint={1234567}, eprinttype={pubmed}, doi={10.1000/e}',
    'doi:10.1000/e',
  ),
  keys(
    'ArchivePrefix in capitals',
    'EPRINT={1810.01234}, ARCHIVEPREFIX={arxiv}, PRIMARYCLASS={cs.LG}',
    'arxiv:1810.01234',
  ),
  keys(
    'arxivId with arXiv:',
    'arxivId={arXiv:1810.01237}, archivePrefix={arXiv}',
    'arxiv:1810.01237',
  ),
  keys('arxivId old', 'arxivId={math/0309136}', 'arxiv:math/0309136'),
  keys(
    'eid (ADS)',
    'journal={arXiv e-prints}, eid={arXiv:1810.01236}, pages={arXiv:1810.01236}',
    'arxiv:1810.01236',
  ),
  keys(
    'ee (DBLP)',
    'journal={CoRR}, volume={abs/1809.01234}, ee={http://arxiv.org/abs/1809.01234}',
    'arxiv:1809.01234',
  ),
  keys(
    'CoRR with eprinttype',
    'journal={CoRR}, volume={abs/1902.01234}, eprinttype={arXiv}, eprint={1902.01234}',
    'arxiv:1902.01234',
  ),
  keys('CoRR with a class', 'journal={CoRR}, volume={cs.LG/0701001}', 'arxiv:cs/0701001'),
  keys(
    'Semantic Scholar: ArXiv and abs/',
    'journal={ArXiv}, year={2019}, volume={abs/1902.01235}',
    'arxiv:1902.01235',
  ),
  keys(
    'Google Scholar: arXiv preprint',
    'journal={arXiv preprint arXiv:1902.01236}',
    'arxiv:1902.01236',
  ),
  keys('Zotero: journal with classes', 'journal={arXiv:1902.01237 [cs, stat]}', 'arxiv:1902.01237'),
  keys(
    'Zotero: number and publisher',
    'number={{arXiv}:1902.01238}, publisher={{arXiv}}',
    'arxiv:1902.01238',
  ),
  keys(
    'old id after arXiv preprint',
    'journal={arXiv preprint math.GT/0309136}',
    'arxiv:math/0309136',
  ),
  keys('note', 'note={arXiv:1902.01239 [cs]}', 'arxiv:1902.01239'),
  keys('note with an address', 'note={\\url{http://arxiv.org/abs/1902.01240}}', 'arxiv:1902.01240'),
  keys('howpublished in words', 'howpublished={arXiv:1902.01241}', 'arxiv:1902.01241'),
  keys(
    'howpublished with \\href',
    'howpublished={\\href{https://arxiv.org/abs/1902.01242}{arXiv}}',
    'arxiv:1902.01242',
  ),
  keys(
    'two ids, one paper',
    'doi={10.1000/two}, eprint={1902.01243}, archivePrefix={arXiv}',
    'arxiv:1902.01243',
    'doi:10.1000/two',
  ),
  keys(
    'ACL Anthology',
    'url={https://aclanthology.org/2023.acl-long.1/}, doi={10.18653/v1/2023.acl-long.1}',
    'doi:10.18653/v1/2023.acl-long.1',
    'acl:2023.acl-long.1',
  ),
  keys('OpenReview', 'url={https://openreview.net/forum?id=Ab-c_D1}', 'openreview:Ab-c_D1'),
  {
    kind: 'two DOIs with < stay two',
    text: `${article('doi={10.1002/1(97)1:1<1::AID-A1>3.0.CO;2-A}')}${article('doi={10.1002/1(97)1:1<9::AID-A9>3.0.CO;2-B}')}`,
    expect: {
      keys: [
        ['doi:10.1002/1(97)1:1<1::aid-a1>3.0.co;2-a'],
        ['doi:10.1002/1(97)1:1<9::aid-a9>3.0.co;2-b'],
      ],
    },
  },
];

/** A preprint server is no venue, and the type says what it is. */
export const PREPRINTS: Case[] = [
  'journal={CoRR}, volume={abs/1902.01234}',
  'journal={ArXiv}, volume={abs/1902.01235}',
  'journal={arXiv preprint arXiv:1902.01236}',
  'journal={arXiv e-prints}, eid={arXiv:1902.01236}',
  'journal={arXiv:1902.01237 [cs, stat]}',
  'journal={arXiv (Cornell University)}, doi={10.48550/arxiv.1902.01237}',
  'journal={bioRxiv}, doi={10.1101/2020.01.01.123456}',
  'journal={SSRN Electronic Journal}, doi={10.2139/ssrn.123}',
  'journal={{ChemRxiv}}, doi={10.26434/chemrxiv-1}',
].map((fields) => ({
  kind: `no venue: ${fields.slice(0, 36)}`,
  text: article(fields),
  expect: { venue: null, type: 'article' },
}));
