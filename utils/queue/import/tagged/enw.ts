import type { ItemType } from '../../item/type.ts';
import { isByPublisher } from '../../../export/work-form.ts';
import { asPreprint } from '../as-preprint.ts';
import { ownWords } from '../ids/own-words.ts';
import { venueAmong } from '../preprint-server.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { withoutPairs } from '../title-markup.ts';
import { yearIn } from '../words.ts';
import { readRecords } from './read-records.ts';
import { byForm, fieldsOf, type TaggedRecord } from './records.ts';
import { listedNames } from './listed-names.ts';
import { notesOf } from './notes.ts';
import { addressAmong, arxivAmong, doiAmong, listedTags } from './values.ts';

/** Reference types of EndNote, also in its XML. */
export function typeOfEndnote(name: string): ItemType {
  const known: readonly [RegExp, ItemType][] = [
    [/conference|proceedings/, 'paper-conference'],
    [/journal|electronic article|article in press/, 'article-journal'],
    [/magazine/, 'article-magazine'],
    [/newspaper/, 'article-newspaper'],
    [/section|chapter/, 'chapter'],
    [/book/, 'book'],
    [/thesis/, 'thesis'],
    [/report|government|standard/, 'report'],
    [/unpublished|manuscript/, 'manuscript'],
    [/web|blog|online multimedia/, 'webpage'],
    [/dataset|database/, 'dataset'],
    [/program|software/, 'software'],
    [/patent/, 'patent'],
    [/preprint/, 'article'],
  ];
  return known.find(([words]) => words.test(name.toLowerCase()))?.[1] ?? 'document';
}

function referenceOf(record: TaggedRecord): Reference {
  const { all, lines, first } = fieldsOf(record);
  const type = typeOfEndnote(first('0'));
  // The ACL Anthology names the proceedings as a series.
  const places = [
    ...lines('J', 'B', 'O'),
    ...(type === 'paper-conference' ? lines('S') : []),
    ...(isByPublisher(type) ? lines('I') : []),
  ];
  const venue = venueAmong(places);
  const arxivId =
    arxivAmong([...places, ...lines('M', 'N', 'V', 'R', 'U', 'I', 'P')]) ??
    arxivAmong(ownWords(all('Z').join('\n')));
  return {
    line: record.line,
    title: withoutPairs(first('T')),
    authors: listedNames(all('A').length > 0 ? all('A') : all('E')),
    year: yearIn(first('D', '8')),
    type: venue === undefined && arxivId !== undefined ? asPreprint(type) : type,
    venue,
    doi: doiAmong(lines('R', 'M', 'L')),
    arxivId,
    url: addressAmong(lines('U', '>')),
    tags: listedTags(all('K')),
    notes: notesOf(all('Z')),
  };
}

/** References of Refer and EndNote tags (`.enw`), as Google Scholar and publishers give them. */
export const readEnw = (text: string): Reading =>
  readRecords(
    text,
    {
      split: byForm(/^%([0-9A-Z!@#$&^*+<>=()[\]~?])(.*)/),
      first: new Set(['0']),
      blankEnds: true,
    },
    referenceOf,
  );
