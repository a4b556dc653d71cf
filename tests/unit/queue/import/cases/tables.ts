import type { Case } from './case.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?><xml><records>
<record><ref-type name="Conference Proceedings">10</ref-type><contributors><authors><author><style face="normal">Alpha, Ann</style></author><author>Beta, Bob</author></authors></contributors>
<titles><title><style face="normal">A &amp; B </style><style face="italic">in vivo</style></title><secondary-title>Proceedings of X</secondary-title></titles>
<dates><year>2019</year></dates><keywords><keyword>one</keyword><keyword>two</keyword></keywords><urls><related-urls><url>https://example.org/a</url></related-urls></urls><electronic-resource-num>10.1000/xml</electronic-resource-num><research-notes>Read.</research-notes></record>
<record><ref-type name="Journal Article">17</ref-type><titles><title>Other</title><secondary-title>arXiv preprint arXiv:2301.00701</secondary-title></titles></record>
</records></xml>`;

/** Tables with a head, and EndNote's XML. */
export const TABLES: Case[] = [
  {
    kind: 'Zotero’s CSV',
    text: '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Manual Tags"\n"K","journalArticle","2019","Alpha, Ann; Beta, Bob","A, B","J. of X","10.1000/z","https://example.org","one; two"\n',
    expect: {
      keys: [['doi:10.1000/z']],
      title: 'A, B',
      authors: ['Ann Alpha', 'Bob Beta'],
      year: 2019,
      venue: 'J. of X',
      tags: ['one', 'two'],
    },
  },
  {
    kind: 'by semicolons',
    text: 'Title;Authors;arXiv\r\nA;"Ann Alpha";arXiv:2301.00702\r\nB;;\'2301.00703\r\n',
    expect: { keys: [['arxiv:2301.00702'], ['arxiv:2301.00703']] },
  },
  {
    kind: 'by tabs, as copied from a spreadsheet',
    text: 'Title\tURL\nA\thttps://arxiv.org/abs/2301.00704\n',
    expect: { keys: [['arxiv:2301.00704']] },
  },
  {
    kind: 'names by commas',
    text: 'Title,Authors,Year\nA Title,"Ann Alpha, Bob Beta",2019\n',
    expect: { authors: ['Ann Alpha', 'Bob Beta'], year: 2019 },
  },
  {
    kind: 'EndNote’s XML',
    text: XML,
    expect: {
      keys: [['doi:10.1000/xml'], ['arxiv:2301.00701']],
      title: 'A & B in vivo',
      authors: ['Ann Alpha', 'Bob Beta'],
      venue: 'Proceedings of X',
      year: 2019,
      tags: ['one', 'two'],
      notes: 'Read.',
      type: 'paper-conference',
    },
  },
];
