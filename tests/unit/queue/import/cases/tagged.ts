import { ris, type Case } from './case.ts';

const ENW =
  '%0 Conference Proceedings\n%T An Invented Title\n%A Alpha, Ann\n%A Beta, Bob\n%B Proceedings of X\n%D 2019\n%R 10.1000/enw\n%K one\n%K two\n';
const NBIB = `PMID- 31234567
OWN - NLM
TI  - A long title that goes
      on here.
LID - 10.1000/pub.med [doi]
AB  - Words.
FAU - Alpha, Ann B
AU  - Alpha AB
FAU - Beta, Bob
DP  - 2019 Jun 3
JT  - Journal of X
PT  - Journal Article
OT  - one tag
AID - S0140(19)1 [pii]
`;
const ISI = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Alpha, A
   Beta, B
AF Alpha, Ann
   Beta, Bob
TI A title over
   two lines
SO JOURNAL OF THE X
DE one; two
PY 2019
DI 10.1000/isi
ER

PT C
AU Gamma, C
TI Other
DI 10.1000/isi2
ER

EF
`;

/** RIS and its kin as EndNote, Mendeley, Zotero, PubMed, RefWorks and the Web of Science write them. */
export const TAGGED: Case[] = [
  {
    kind: 'RIS: authors by "and" and lines',
    text: ris('AU  - Alpha, Ann;Beta, Bob', 'AU  - Gamma, Cid', 'DO  - 10.1000/a'),
    expect: { authors: ['Ann Alpha', 'Bob Beta', 'Cid Gamma'] },
  },
  {
    kind: 'RIS: suffix',
    text: ris('AU  - Davis, Sammy, Jr.', 'AU  - Davis, Jr., Sammy', 'DO  - 10.1000/a'),
    expect: { authors: ['Sammy Davis Jr.', 'Sammy Davis Jr.'] },
  },
  {
    kind: 'RIS: organisations of EndNote',
    text: ris('AU  - Research Group X,', 'AU  - Barnes,, Noble,', 'DO  - 10.1000/a'),
    expect: { authors: ['Research Group X', 'Barnes, Noble'] },
  },
  {
    kind: 'RIS: keywords on one line',
    text: ris('KW  - one; two', 'KW  - three', 'DO  - 10.1000/a'),
    expect: { tags: ['one', 'two', 'three'] },
  },
  {
    kind: 'RIS: keywords, a line each',
    text: ris('KW  - one', 'two', 'DO  - 10.1000/a'),
    expect: { tags: ['one', 'two'] },
  },
  {
    kind: 'RIS: no ER between',
    text: 'TY  - JOUR\nTI  - A A\nDO  - 10.1000/a\n\nTY  - JOUR\nTI  - B B\nDO  - 10.1000/b\n',
    expect: { keys: [['doi:10.1000/a'], ['doi:10.1000/b']], refused: 0 },
  },
  {
    kind: 'RIS: ER- and one blank',
    text: 'TY - JOUR\nTI - A A\nDO - 10.1000/a\nER-\nTY - JOUR\nTI - B B\nDO - 10.1000/b\nER -',
    expect: { keys: [['doi:10.1000/a'], ['doi:10.1000/b']] },
  },
  {
    kind: 'RIS: no blank after the tag',
    text: 'TY  -JOUR\nTI  -A A\nAU  -Alpha, Ann\nDO  -10.1000/a\nER  -\n',
    expect: { keys: [['doi:10.1000/a']], title: 'A A', authors: ['Ann Alpha'] },
  },
  {
    kind: 'RIS: indented as a whole',
    text: '  TY  - JOUR\n  TI  - A A\n  DO  - 10.1000/a\n  ER  - \n',
    expect: { keys: [['doi:10.1000/a']] },
  },
  {
    kind: 'RIS: a title over lines',
    text: ris('T2  - Journal of', 'Everything', 'DO  - 10.1000/a'),
    expect: { venue: 'Journal of Everything' },
  },
  {
    kind: 'RIS: arXiv in JO',
    text: ris('JO  - arXiv preprint arXiv:2301.00301'),
    expect: { keys: [['arxiv:2301.00301']], venue: null, type: 'article' },
  },
  {
    kind: 'RIS: arXiv in JF with classes',
    text: ris('JF  - arXiv:2301.00302 [cs]'),
    expect: { keys: [['arxiv:2301.00302']], venue: null },
  },
  {
    kind: 'RIS: ArXiv and abs/',
    text: ris('JO  - ArXiv', 'VL  - abs/2301.00303'),
    expect: { keys: [['arxiv:2301.00303']], venue: null },
  },
  {
    kind: 'RIS: M3',
    text: ris('M3  - arXiv:2301.00305'),
    expect: { keys: [['arxiv:2301.00305']] },
  },
  {
    kind: 'RIS: UR after a file',
    text: ris('L1  - file:///tmp/x.pdf', 'UR  - http://arxiv.org/abs/2301.00306v2'),
    expect: { keys: [['arxiv:2301.00306']] },
  },
  {
    kind: 'RIS: Mendeley’s DOI in M3',
    text: ris('M3  - doi: 10.1000/m3'),
    expect: { keys: [['doi:10.1000/m3']] },
  },
  {
    kind: 'RIS: notes with a blank line',
    text: ris('DO  - 10.1000/a', 'N1  - One', '', 'Two'),
    expect: { notes: 'One\n\nTwo' },
  },
  {
    kind: 'RIS: several notes',
    text: ris('DO  - 10.1000/a', 'N1  - One', 'N1  - Two'),
    expect: { notes: 'One\n\nTwo' },
  },
  { kind: 'RIS: dates', text: ris('DO  - 10.1000/a', 'Y1  - 2019/05//'), expect: { year: 2019 } },
  {
    kind: 'RIS: cut off',
    text: 'TY  - JOUR\nTI  - A A\nDO  - 10.1000/a\n',
    expect: { keys: [['doi:10.1000/a']], warnings: 1 },
  },
  {
    kind: 'RIS: a record of nothing',
    text: 'TY  - JOUR\nAU  - Alpha, Ann\nER  - \n',
    expect: { candidates: 0, refused: 1 },
  },
  {
    kind: 'EndNote',
    text: ENW,
    expect: {
      keys: [['doi:10.1000/enw']],
      title: 'An Invented Title',
      authors: ['Ann Alpha', 'Bob Beta'],
      venue: 'Proceedings of X',
      year: 2019,
      type: 'paper-conference',
      tags: ['one', 'two'],
    },
  },
  {
    kind: 'EndNote of Google Scholar: arXiv',
    text: '%0 Journal Article\n%T T T\n%A Alpha, Ann\n%J arXiv preprint arXiv:2301.00307\n%D 2023\n',
    expect: { keys: [['arxiv:2301.00307']], venue: null, type: 'article' },
  },
  {
    kind: 'EndNote: two records',
    text: `${ENW}\n${ENW.replace('enw', 'enx')}`,
    expect: { keys: [['doi:10.1000/enw'], ['doi:10.1000/enx']] },
  },
  {
    kind: 'PubMed',
    text: NBIB,
    expect: {
      keys: [['doi:10.1000/pub.med']],
      title: 'A long title that goes on here',
      authors: ['Ann B Alpha', 'Bob Beta'],
      venue: 'Journal of X',
      year: 2019,
      tags: ['one tag'],
      type: 'article-journal',
    },
  },
  {
    kind: 'PubMed: two records',
    text: `${NBIB}\n${NBIB.replace('pub.med', 'pub.2')}`,
    expect: { keys: [['doi:10.1000/pub.med'], ['doi:10.1000/pub.2']] },
  },
  {
    kind: 'PubMed: no DOI',
    text: 'PMID- 31234567\nTI  - T T\n',
    expect: { keys: [['url:https://pubmed.ncbi.nlm.nih.gov/31234567/']] },
  },
  {
    kind: 'Web of Science',
    text: ISI,
    expect: {
      keys: [['doi:10.1000/isi'], ['doi:10.1000/isi2']],
      title: 'A title over two lines',
      authors: ['Ann Alpha', 'Bob Beta'],
      venue: 'Journal of the X',
      tags: ['one', 'two'],
    },
  },
  {
    kind: 'RefWorks',
    text: 'RT Journal Article\nSR Electronic\nA1 Alpha,Ann\nA1 Beta,Bob\nT1 A Title\nYR 2019\nJF Journal of X\nDO 10.1000/rw\nK1 one\nLK https://example.org/x\n',
    expect: {
      keys: [['doi:10.1000/rw']],
      authors: ['Ann Alpha', 'Bob Beta'],
      venue: 'Journal of X',
      type: 'article-journal',
    },
  },
];
