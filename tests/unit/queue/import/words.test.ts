import { describe, expect, it } from 'vitest';
import { withoutHtml } from '../../../../utils/queue/import/bibtex/html.ts';
import { bibtexNames } from '../../../../utils/queue/import/bibtex/names.ts';
import { withoutEntities } from '../../../../utils/queue/import/entities.ts';
import { yearOfCsl } from '../../../../utils/queue/import/json/csl-date.ts';
import { lineCounter } from '../../../../utils/queue/import/line-counter.ts';
import { cleanLine, withoutMarks } from '../../../../utils/queue/import/list/clean.ts';
import { naturalName, realNames } from '../../../../utils/queue/import/names.ts';
import { isPreprintServer, venueAmong } from '../../../../utils/queue/import/preprint-server.ts';
import {
  addressAmong,
  arxivAmong,
  doiAmong,
  listedTags,
} from '../../../../utils/queue/import/tagged/values.ts';
import { withoutPairs } from '../../../../utils/queue/import/title-markup.ts';
import { typeNamed } from '../../../../utils/queue/import/type-named.ts';
import { joinedTitle, yearIn } from '../../../../utils/queue/import/words.ts';

describe('names', () => {
  it.each([
    ['Lin, Mei', 'Mei Lin'],
    ['Davis, Sammy, Jr.', 'Sammy Davis Jr.'],
    ['Davis, Jr., Sammy', 'Sammy Davis Jr.'],
    ['Tudor, VIII, Henry', 'Henry Tudor VIII'],
    ['Lin, PhD, Mei', 'Mei Lin PhD'],
    ['Sea Institute', 'Sea Institute'],
    ['Sea Institute,', 'Sea Institute'],
    ['Sea,  Tides, Waves, Inc.', 'Sea, Tides, Waves, Inc.'],
  ])('%j is %j', (listed, name) => expect(naturalName(listed)).toBe(name));

  it('that are nobody’s, and addresses, are none', () => {
    const names = [
      'Mei  Lin <mei@sea.example>',
      'others',
      'and others',
      'et al.',
      'ET AL',
      '-',
      '',
    ];
    expect(realNames([...names, 'Others Who'])).toEqual(['Mei Lin', 'Others Who']);
  });

  it.each([
    ['Lin, Mei and Ada Lovelace', ['Mei Lin', 'Ada Lovelace']],
    ['{Sea and Tides Institute} and Lin, Mei', ['Sea and Tides Institute', 'Mei Lin']],
    ['Mei Lin; Ada Lovelace;', ['Mei Lin', 'Ada Lovelace']],
    ['Mei Lin et al.', ['Mei Lin']],
    ['Wei Wang 0001', ['Wei Wang']],
    ['Mei Lin$^{1,*}$ and Ada\\textsuperscript{2} Lovelace', ['Mei Lin', 'Ada Lovelace']],
    ['family=Müller, given=Jörg, prefix=von', ['Jörg von Müller']],
    ['Mei Lin, Ada Lovelace, Grace Hopper', ['Mei Lin', 'Ada Lovelace', 'Grace Hopper']],
    ['Mei Lin, Ada Lovelace, and Grace Hopper', ['Mei Lin', 'Ada Lovelace', 'Grace Hopper']],
    ['Lin, Mei, and Lovelace, Ada', ['Mei Lin', 'Ada Lovelace']],
    ['van der Berg, Jan Piet, and Mei Lin', ['Jan Piet van der Berg', 'Mei Lin']],
    ['Lin, Mei \\& Lovelace, Ada', ['Mei Lin', 'Ada Lovelace']],
    ['Sea \\& Tides', ['Sea & Tides']],
  ])('BibTeX: %s', (field, names) => expect(bibtexNames(field)).toEqual(names));
});

describe('texts', () => {
  it.each([
    ['&lt;a&gt; &amp; &quot;b&quot; &APOS;&nbsp;', '<a> & "b" \' '],
    ['&#60;&#x3C;&#X3e;', '<<>'],
    ['&#x10FFFF;', '\u{10FFFF}'],
    ['&#0; &#1114112; &#x110000; &eacute; & b', '&#0; &#1114112; &#x110000; &eacute; & b'],
  ])('entities of %j', (text, plain) => expect(withoutEntities(text)).toBe(plain));

  it.each([
    ['<i>E. coli</i> in CO<sub>2</sub>', 'E. coli in CO_{2}'],
    ['10<SUP>2</SUP> and 4<sup>th</sup>', '10^2 and 4^{th}'],
    ['H<inf>2</inf>, a<sup>*</sup>', 'H_{2}, a^*'],
    ['a < b and <b>c</b>', 'a < b and <b>c</b>'],
    ['<i>a</em>', '<i>a</em>'],
  ])('markup of %j', (title, plain) => expect(withoutPairs(title)).toBe(plain));

  it.each([
    ['a \\&amp; b', 'a \\& b'],
    ['{\\textless}i{\\textgreater}E{\\textless}/i{\\textgreater}', 'E'],
    ['$\\less$i$\\greater$E$\\less$/i$\\greater$', 'E'],
    ['a \\textless{} b', 'a \\textless{} b'],
    ['{\\&}lt;', '<'],
    ['tides', 'tides'],
  ])('HTML in BibTeX: %j', (field, plain) => expect(withoutHtml(field)).toBe(plain));

  it.each([
    ['Tides', 'Of the Sea', 'Tides: Of the Sea'],
    ['Why Tides?', 'On Seas', 'Why Tides? On Seas'],
    ['Tides: Home', 'Sea', 'Tides: Home: Sea'],
    ['Tides', '', 'Tides'],
    ['', 'Sea', 'Sea'],
  ])('%j and %j are %j', (title, sub, whole) => expect(joinedTitle(title, sub)).toBe(whole));

  it.each([
    ['2020-05', 2020],
    ['May 1500', 1500],
    ['2020a', 2020],
    ['2199', 2199],
    ['12020 20201 1499 2200', undefined],
  ])('the year of %j', (text, year) => expect(yearIn(text)).toBe(year));

  it.each([
    [{ 'date-parts': [[2020, 5]] }, 2020],
    [{ 'date-parts': [['2021']] }, 2021],
    [{ 'date-parts': [[null]], raw: 'May 2019' }, 2019],
    [{ literal: '2018?' }, 2018],
    [{ year: 2017, raw: '1999' }, 2017],
    [{ timestamp: 1_600_000_000_000 }, 2020],
    ['2019/2021', 2019],
    [2016, 2016],
    [null, undefined],
    [true, undefined],
    [{}, undefined],
  ])('the year of %j in CSL', (date, year) => expect(yearOfCsl(date)).toBe(year));

  it('lines are counted from one', () => {
    const line = lineCounter('a\nbc\n\nd');
    expect([0, 1, 2, 4, 5, 6, 6].map(line)).toEqual([1, 1, 2, 2, 3, 4, 4]);
  });

  it('a pasted line is without marks and signs that nobody sees', () => {
    expect(cleanLine('\u00a0a\u200bb\u3000c\td\u00ad ')).toBe('ab c d');
    expect(withoutMarks('<b>a</b><br/> **b** `c` [d](x(1)y) ![e](f) | &amp;')).toBe(
      'a b c d e | &',
    );
    expect(withoutMarks('[Two words](https://x.example/a(bc)de(fg)) and ![](f)')).toBe(
      'Two words and',
    );
    expect(withoutMarks('[a](b c) and [d] (e)')).toBe('[a](b c) and [d] (e)');
    expect(withoutMarks('| a < b | c <!-- no --> |')).toBe('a < b | c');
  });
});

describe('what a field says', () => {
  it.each([
    ['arXiv preprint arXiv:1706.03762', true],
    ['CoRR, abs/1706.03762', true],
    [' corr ', true],
    ['bioRxiv', true],
    ['IndiaRxiv', true],
    ['OSF Preprints', true],
    ['SSRN Electronic Journal', true],
    ['Preprints.org', true],
    ['HAL Open Science', true],
    ['e-print', true],
    ['https://x.example/a', true],
    ['Correlation Letters', false],
    ['Preprints of Tides', false],
    ['Journal of Tides', false],
  ])('%j names a preprint server: %s', (name, is) => expect(isPreprintServer(name)).toBe(is));

  it('the venue is the first that is none', () => {
    expect(venueAmong([undefined, ' ', 'CoRR', 'ICLR', 'Nature'])).toBe('ICLR');
    expect(venueAmong(['CoRR'])).toBeUndefined();
  });

  it.each([
    ['article-journal', 'article-journal'],
    ['Conference Paper', 'paper-conference'],
    ['book_section', 'chapter'],
    ['preprint', 'article'],
    ['Tide Table', 'document'],
    ['constructor', 'document'],
    ['', undefined],
  ])('the type %j is %j', (name, type) => expect(typeNamed(name)).toBe(type));

  it.each([
    [['a, b ,c'], ['a', 'b', 'c']],
    [['a, b; c'], ['a, b', 'c']],
    [
      ['a, b', 'c'],
      ['a, b', 'c'],
    ],
    [['a\n b'], ['a', 'b']],
    [['a;\u2060 b', ''], ['a; b']],
    [[''], []],
  ])('the keywords of %j', (values, tags) => expect(listedTags(values)).toEqual(tags));

  it('an arXiv id, an address and a DOI among texts', () => {
    expect(arxivAmong(['1706.00001', 'abs/1706.00002', 'arXiv:1706.00003'])).toBe('1706.00002');
    expect(arxivAmong(['1706.00001'])).toBeUndefined();
    const page = 'https://x.example/a';
    expect(addressAmong(['file:///x', `see ${page}, and https://arxiv.org/abs/1706.00001.`])).toBe(
      'https://arxiv.org/abs/1706.00001',
    );
    expect(addressAmong(['file:///x', `<${page}>`])).toBe(page);
    expect(addressAmong(['www.x.example/a'])).toBe('https://www.x.example/a');
    expect(addressAmong(['x.org/a'])).toBe('https://x.org/a');
    expect(addressAmong(['nothing here'])).toBeUndefined();
    expect(doiAmong(['x', 'doi: 10.1000/x'])).toBe('doi: 10.1000/x');
    expect(doiAmong([' https://dx.doi.org/10.1000/x '])).toBe(' https://dx.doi.org/10.1000/x ');
    expect(doiAmong(['see 10.1000/x', '10.1000/x y', '10.100/x'])).toBeUndefined();
  });
});
