import { ownWords } from '../ids/own-words.ts';
import { venueAmong } from '../preprint-server.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { withoutPairs } from '../title-markup.ts';
import { yearIn } from '../words.ts';
import { typeOfEndnote } from './enw.ts';
import { readRecords } from './read-records.ts';
import { byForm, fieldsOf, type TaggedRecord } from './records.ts';
import { listedNames } from './listed-names.ts';
import { notesOf } from './notes.ts';
import { addressAmong, arxivAmong, doiAmong, listedTags } from './values.ts';

function referenceOf(record: TaggedRecord): Reference {
  const { all, lines, first } = fieldsOf(record);
  return {
    line: record.line,
    title: withoutPairs(first('T1')),
    authors: listedNames(all('A1')),
    year: yearIn(first('YR', 'FD')),
    type: typeOfEndnote(first('RT')),
    venue: venueAmong(lines('JF', 'JO', 'T2')),
    doi: first('DO') || doiAmong(lines('ID', 'U1')),
    arxivId:
      arxivAmong(lines('JF', 'JO', 'DO', 'LK', 'UL', 'ID')) ??
      arxivAmong(ownWords(all('NO').join('\n'))),
    url: addressAmong(lines('LK', 'UL')),
    tags: listedTags(all('K1')),
    notes: notesOf(all('NO')),
  };
}

/** References of RefWorks's tagged format: `RT Journal Article`. */
export const readRefworks = (text: string): Reading =>
  readRecords(
    text,
    {
      split: byForm(/^([A-Z][A-Z0-9])(?= |$)(.*)/),
      first: new Set(['RT']),
      blankEnds: true,
    },
    referenceOf,
  );
