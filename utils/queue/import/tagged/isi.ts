import type { ItemType } from '../../item/type.ts';
import { venueAmong } from '../preprint-server.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { withoutPairs } from '../title-markup.ts';
import { yearIn } from '../words.ts';
import { readRecords } from './read-records.ts';
import { byForm, fieldsOf, type TaggedRecord } from './records.ts';
import { listedNames } from './listed-names.ts';
import { arxivAmong, listedTags } from './values.ts';

/** Publication types of the Web of Science (its help, "Web of Science Core Collection field tags"). */
function typeOf(type: string, documentType: string): ItemType {
  if (/proceedings|meeting/i.test(documentType)) return 'paper-conference';
  const known: Readonly<Record<string, ItemType>> = { B: 'book', S: 'chapter', P: 'patent' };
  return known[type] ?? 'article-journal';
}

/** The Web of Science writes some titles of journals in capitals only. */
const calm = (name: string): string =>
  /[a-z]/.test(name)
    ? name
    : name
        .toLowerCase()
        .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
        .replace(/(?<=\s)(?:Of|And|In|For|On|The)(?=\s)/g, (word) => word.toLowerCase());

function referenceOf(record: TaggedRecord): Reference {
  const { all, lines, first } = fieldsOf(record);
  return {
    line: record.line,
    title: withoutPairs(first('TI')),
    authors: listedNames([...(all('AF').length > 0 ? all('AF') : all('AU')), ...all('CA')]),
    year: yearIn(first('PY', 'EA')),
    type: typeOf(first('PT'), first('DT')),
    venue: venueAmong(lines('SO', 'CT', 'JI').map(calm)),
    doi: first('DI', 'D2'),
    arxivId: arxivAmong(lines('AR', 'SO', 'DI')),
    tags: listedTags(lines('DE')),
  };
}

/** References of the Web of Science (`FN Clarivate …`): records from `PT` to `ER`. */
export const readIsi = (text: string): Reading =>
  readRecords(
    text,
    {
      split: byForm(/^([A-Z][A-Z0-9])(?= |$)(.*)/),
      first: new Set(['PT']),
      last: 'ER',
    },
    referenceOf,
  );
