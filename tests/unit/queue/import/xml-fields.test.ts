import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../utils/queue/import/xml/read.ts';

const of = (inside: string, type = 'Journal Article') =>
  readXml(
    `<xml><records><record><ref-type name="${type}">1</ref-type>${inside}</record></records></xml>`,
  ).references[0];
const TITLE = '<titles><title>T</title></titles>';
const authors = (names: string) =>
  `<contributors>${names}</contributors>`.replaceAll(/\[(.*?)\]/g, '<author>$1</author>');

describe('EndNote’s XML has', () => {
  it.each<[string, object]>([
    [TITLE, { title: 'T', type: 'article-journal', venue: undefined }],
    ['<titles><title> a\n  b </title></titles>', { title: 'a b' }],
    ['<titles><title>CO<style face="subscript">2</style></title></titles>', { title: 'CO_{2}' }],
    ['<titles><title>x<style face="superscript">2</style></title></titles>', { title: 'x^2' }],
    ['<titles><title>x<style face="bold">2</style></title></titles>', { title: 'x2' }],
    ['<titles><title>x<style>2</style><!-- no --><?no no?></title></titles>', { title: 'x2' }],
    ['<titles><title><![CDATA[a & b]]></title></titles>', { title: 'a & b' }],
    ['<titles><title>&lt;i&gt;E. coli&lt;/i&gt;</title></titles>', { title: 'E. coli' }],
    ['<titles><title> </title></titles><titles><title>T</title></titles>', { title: 'T' }],
    ['<title>T</title><titles><title>U</title></titles>', { title: 'U' }],
    [authors('<authors>[Alpha, Ann][Beta, Bob]</authors>'), { authors: ['Ann Alpha', 'Bob Beta'] }],
    [authors('<secondary-authors>[Alpha, Ann]</secondary-authors>'), { authors: ['Ann Alpha'] }],
    [
      authors('<secondary-authors>[Alpha, Ann]</secondary-authors><authors>[Beta, Bob]</authors>'),
      { authors: ['Bob Beta'] },
    ],
    ['<dates><year>2020</year></dates>', { year: 2020 }],
    ['<titles><secondary-title>Sea</secondary-title></titles>', { venue: 'Sea' }],
    ['<periodical><full-title>Sea</full-title></periodical>', { venue: 'Sea' }],
    ['<alt-periodical><full-title>Sea</full-title></alt-periodical>', { venue: 'Sea' }],
    ['<publisher>Sea</publisher>', { venue: undefined }],
    ['<electronic-resource-num>10.1000/x</electronic-resource-num>', { doi: '10.1000/x' }],
    ['<accession-num>10.1000/x</accession-num>', { doi: '10.1000/x' }],
    ...['electronic-resource-num', 'accession-num', 'custom1', 'custom7', 'volume', 'pages'].map(
      (name): [string, object] => [
        `<${name}>arXiv:1706.03762</${name}>`,
        { arxivId: '1706.03762', ids: 'arXiv:1706.03762', type: 'article' },
      ],
    ),
    ['<custom2>arXiv:1706.03762</custom2>', { arxivId: undefined }],
    ['<volume>12</volume><custom1>acl:P19-1001</custom1>', { ids: 'acl:P19-1001 12' }],
    [
      '<periodical><full-title>arXiv:1706.03762</full-title></periodical>',
      { arxivId: '1706.03762', venue: undefined },
    ],
    [
      '<urls><related-urls><url>https://x.example/a</url></related-urls></urls>',
      { url: 'https://x.example/a' },
    ],
    ['<urls><url>https://arxiv.org/abs/1706.03762</url></urls>', { arxivId: '1706.03762' }],
    ['<keywords><keyword>a</keyword><keyword> </keyword></keywords>', { tags: ['a'] }],
    ['<research-notes>a</research-notes><notes>b</notes>', { notes: 'a\n\nb' }],
    [`${TITLE}<work-type>Preprint</work-type>`, { type: 'article' }],
    [`${TITLE}<work-type>Preprints</work-type>`, { type: 'article-journal' }],
    [`${TITLE}<work-type>A preprint</work-type>`, { type: 'article-journal' }],
    [
      '<work-type>Preprint</work-type><periodical><full-title>Sea</full-title></periodical>',
      { type: 'article-journal' },
    ],
  ])('%s', (inside, found) => expect(of(inside)).toMatchObject(found));

  it('the publisher as the place of a book', () => {
    expect(of('<publisher>Sea Press</publisher>', 'Book')).toMatchObject({
      type: 'book',
      venue: 'Sea Press',
    });
  });

  it('records without a type', () => {
    expect(
      readXml('<xml>\n<record><titles><title>T</title></titles></record></xml>'),
    ).toMatchObject({
      references: [{ line: 2, title: 'T', type: 'document' }],
      refused: [],
    });
  });
});
