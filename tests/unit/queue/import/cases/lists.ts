import type { Case } from './case.ts';

const list = (kind: string, text: string, ...keys: string[]): Case => ({
  kind,
  text,
  expect: { keys: keys.map((key) => [key]), refused: 0 },
});

/** Pasted lists as people keep them: each line is found, is a title, or is refused with the reason. */
export const LISTS: Case[] = [
  list(
    'ids by commas',
    '2301.00601, 2301.00602,2301.00603',
    'arxiv:2301.00601',
    'arxiv:2301.00602',
    'arxiv:2301.00603',
  ),
  list(
    'ids by blanks and semicolons',
    '2301.00601 2301.00602; arXiv:2301.00603v2',
    'arxiv:2301.00601',
    'arxiv:2301.00602',
    'arxiv:2301.00603',
  ),
  list('old ids', 'hep-th/9901001, math.GT/0309136', 'arxiv:hep-th/9901001', 'arxiv:math/0309136'),
  list(
    'DOIs by commas without blanks',
    '10.1000/a1,10.1000/b2;10.1000/c3',
    'doi:10.1000/a1',
    'doi:10.1000/b2',
    'doi:10.1000/c3',
  ),
  list(
    'DOIs with brackets',
    '10.1016/0370-2693(88)91171-7 (10.1002/1(97)1:1<1::AID-A1>3.0.CO;2-A)',
    'doi:10.1016/0370-2693(88)91171-7',
    'doi:10.1002/1(97)1:1<1::aid-a1>3.0.co;2-a',
  ),
  list(
    'addresses by commas',
    'https://arxiv.org/abs/2301.00604,https://doi.org/10.1000/x',
    'arxiv:2301.00604',
    'doi:10.1000/x',
  ),
  list(
    'no https://',
    'openreview.net/forum?id=Ab-c_D1\naclanthology.org/2023.acl-long.1\nwww.nature.com/articles/s41586-1',
    'openreview:Ab-c_D1',
    'acl:2023.acl-long.1',
    'url:https://www.nature.com/articles/s41586-1',
  ),
  list(
    'publishers’ pages',
    'https://onlinelibrary.wiley.com/doi/10.1002/abc.1/abstract\nhttps://dl.acm.org/doi/pdf/10.1145/1.2\nhttps://journals.plos.org/plosone/article?id=10.1371/journal.pone.1',
    'doi:10.1002/abc.1',
    'doi:10.1145/1.2',
    'doi:10.1371/journal.pone.1',
  ),
  list(
    'publishers’ files',
    'https://link.springer.com/content/pdf/10.1007/s1-2.pdf\nhttps://www.medrxiv.org/content/10.1101/2020.01.02.20012345v3.full\nhttps://iopscience.iop.org/article/10.1088/1-2/3/meta',
    'doi:10.1007/s1-2',
    'doi:10.1101/2020.01.02.20012345',
    'doi:10.1088/1-2/3',
  ),
  list(
    'percent-encoded',
    'https://doi.org/10.1002%2F1%2897%291%3A1%3C1%3A%3AAID-A1%3E3.0.CO%3B2-A',
    'doi:10.1002/1(97)1:1<1::aid-a1>3.0.co;2-a',
  ),
  list(
    'Markdown with code beside',
    '* [A Title](https://arxiv.org/abs/2301.00605) ([code](https://github.com/x/y), [pdf](https://arxiv.org/pdf/2301.00605))',
    'arxiv:2301.00605',
  ),
  list(
    'a Markdown table',
    '| A Title | [2301.00606](https://arxiv.org/abs/2301.00606) | 2023 |',
    'arxiv:2301.00606',
  ),
  list(
    'HTML',
    '<ul>\n<li><a href="https://arxiv.org/abs/2301.00607">A Title</a></li>\n<li><a href=\'https://doi.org/10.1000/h\'>B</a></li>\n</ul>',
    'arxiv:2301.00607',
    'doi:10.1000/h',
  ),
  list(
    'a numbered list',
    '1. A. Some. A title. arXiv preprint arXiv:2301.00608, 2023.\n2) B. Other, "Other title," doi:10.1000/n.',
    'arxiv:2301.00608',
    'doi:10.1000/n',
  ),
  list(
    'a numbered list that wraps',
    '[1] A. Some, B. Other, and C. Third. A title that is\nlong. arXiv:2301.00609,\n2023.\n[2] D. Four. Another.\nhttps://doi.org/10.1000/w',
    'arxiv:2301.00609',
    'doi:10.1000/w',
  ),
  list(
    'a line that begins with [',
    '[A Title](https://arxiv.org/abs/2301.00610)\n[2301.00611]',
    'arxiv:2301.00610',
    'arxiv:2301.00611',
  ),
  list(
    'signs without a width',
    '\u200B2301.00612\u200B\n10.1000/\u00ADab\u200Bc\uFEFF',
    'arxiv:2301.00612',
    'doi:10.1000/abc',
  ),
  list(
    'our own keys',
    'openreview:Ab-c_D1 acl:2023.acl-long.1 doi:10.1000/k arxiv:2301.00613',
    'openreview:Ab-c_D1',
    'acl:2023.acl-long.1',
    'doi:10.1000/k',
    'arxiv:2301.00613',
  ),
  list('each once', '2301.00614 https://arxiv.org/abs/2301.00614v2', 'arxiv:2301.00614'),
  list(
    'angle brackets and full stops',
    'See <https://arxiv.org/abs/2301.00615>. Or (doi:10.1000/p).',
    'arxiv:2301.00615',
    'doi:10.1000/p',
  ),
  {
    kind: 'a title to look up',
    text: 'An Invented Title about Reading',
    expect: { candidates: 1, title: 'An Invented Title about Reading', refused: 0 },
  },
  {
    kind: 'a reference without an id',
    text: '[3] A. Some and B. Other, “An invented title about reading,” in Proc. X, 2019.',
    expect: { candidates: 1, title: 'An invented title about reading' },
  },
  {
    kind: 'too short is refused, and said',
    text: 'abc\n\n2301.00616',
    expect: { keys: [['arxiv:2301.00616']], refused: 1 },
  },
];
