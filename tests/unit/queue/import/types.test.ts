import { describe, expect, it } from 'vitest';
import { typeOfEntry } from '../../../../utils/queue/import/bibtex/entry-type.ts';
import { referenceOfCsl } from '../../../../utils/queue/import/json/csl.ts';
import { typeOfReference } from '../../../../utils/queue/import/reference.ts';
import { typeOfEndnote } from '../../../../utils/queue/import/tagged/enw.ts';
import { readRis } from '../../../../utils/queue/import/tagged/ris.ts';
import { typeNamed } from '../../../../utils/queue/import/type-named.ts';
import type { ItemType } from '../../../../utils/queue/item/type.ts';

describe('the type of a work, by the name that a format has for it', () => {
  it.each([
    ['article-journal', 'JOUR EJOU EJOUR ABST INPR jour'],
    ['book', 'BOOK EBOOK EDBOOK JFULL'],
    ['article-magazine', 'MGZN'],
    ['article-newspaper', 'NEWS'],
    ['paper-conference', 'CONF CPAPER'],
    ['speech', 'SLIDE'],
    ['chapter', 'CHAP ECHAP'],
    ['thesis', 'THES'],
    ['report', 'RPRT'],
    ['manuscript', 'UNPB'],
    ['webpage', 'ELEC WEB BLOG'],
    ['dataset', 'DATA DBASE AGGR'],
    ['software', 'COMP'],
    ['article', 'PREPRINT'],
    ['standard', 'STAND'],
    ['entry-dictionary', 'DICT'],
    ['entry-encyclopedia', 'ENCYC'],
    ['motion_picture', 'VIDEO MPCT'],
    ['patent', 'PAT'],
    ['document', 'GEN OTHER'],
  ])('RIS: %s is %s', (type, names) => {
    for (const name of names.split(' ')) {
      const [found] = readRis(`TY  - ${name}\nTI  - T\nER  - \n`).references;
      expect([name, found?.type]).toEqual([name, type]);
    }
  });

  it.each([
    ['article-journal', 'article'],
    ['paper-conference', 'inproceedings conference'],
    [
      'book',
      'book mvbook booklet collection mvcollection manual reference proceedings mvproceedings periodical',
    ],
    ['chapter', 'inbook bookinbook suppbook incollection inreference'],
    ['thesis', 'thesis phdthesis mastersthesis bachelorsthesis'],
    ['report', 'report techreport'],
    ['manuscript', 'unpublished'],
    ['webpage', 'online electronic www'],
    ['dataset', 'dataset'],
    ['software', 'software'],
    ['patent', 'patent'],
    ['article', 'preprint'],
    ['document', 'misc other'],
  ])('BibTeX: %s is %s', (type, names) => {
    for (const name of names.split(' ')) expect([name, typeOfEntry(name)]).toEqual([name, type]);
  });

  it.each([
    ['Conference Paper', 'paper-conference'],
    ['Conference Proceedings', 'paper-conference'],
    ['Journal Article', 'article-journal'],
    ['Electronic Article', 'article-journal'],
    ['Magazine Article', 'article-magazine'],
    ['Newspaper Article', 'article-newspaper'],
    ['Book Section', 'chapter'],
    ['Electronic Book Chapter', 'chapter'],
    ['Edited Book', 'book'],
    ['Thesis', 'thesis'],
    ['Government Document', 'report'],
    ['Standard', 'report'],
    ['Unpublished Work', 'manuscript'],
    ['Web Page', 'webpage'],
    ['Blog', 'webpage'],
    ['Dataset', 'dataset'],
    ['Online Database', 'dataset'],
    ['Computer Program', 'software'],
    ['Patent', 'patent'],
    ['Preprint', 'article'],
    ['Artwork', 'document'],
  ])('EndNote: %s is %s', (name, type) => expect(typeOfEndnote(name)).toBe(type));

  it.each([
    ['Journal Article', 'article-journal'],
    ['Proceedings Paper', 'paper-conference'],
    ['conferencePaper', 'paper-conference'],
    ['Book Chapter', 'chapter'],
    ['Magazine Article', 'article-magazine'],
    ['Newspaper Article', 'article-newspaper'],
    ['computerProgram', 'software'],
    ['Presentation', 'speech'],
  ])('tables: %s is %s', (name, type) => expect(typeNamed(name)).toBe(type));

  it.each([
    ['journal-article', 'article-journal'],
    ['proceedings-article', 'paper-conference'],
    ['posted-content', 'article'],
    ['book-chapter', 'chapter'],
    ['dissertation', 'thesis'],
    ['monograph', 'book'],
  ])('Crossref: %s is %s', (type, known) => {
    expect(referenceOfCsl({ title: 'T', type }, 1).type).toBe(known);
  });

  it.each<[ItemType, ItemType]>([
    ['article-journal', 'article'],
    ['manuscript', 'article'],
    ['webpage', 'article'],
    ['document', 'article'],
    ['report', 'article'],
    ['thesis', 'thesis'],
    ['paper-conference', 'paper-conference'],
  ])('what only arXiv has: %s is %s', (type, is) => {
    const reference = { line: 1, title: 'T', authors: [], type };
    expect(typeOfReference(reference, ['arxiv:1706.03762'])).toBe(is);
    expect(typeOfReference(reference, ['doi:10.1/x', 'arxiv:1706.03762'])).toBe(is);
    expect(typeOfReference({ ...reference, venue: 'Tides' }, ['arxiv:1706.03762'])).toBe(type);
    expect(typeOfReference(reference, ['doi:10.1/x'])).toBe(type);
  });
});
