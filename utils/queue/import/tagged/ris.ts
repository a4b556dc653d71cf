import type { ItemType } from '../../item/type.ts';
import { isByPublisher } from '../../../export/work-form.ts';
import { asPreprint } from '../as-preprint.ts';
import { ownWords } from '../ids/own-words.ts';
import { arxivIdOfField } from '../ids/arxiv-field.ts';
import { isPreprintServer, venueAmong } from '../preprint-server.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { withoutPairs } from '../title-markup.ts';
import { yearIn } from '../words.ts';
import { readRecords } from './read-records.ts';
import { fieldsOf, type TaggedRecord } from './records.ts';
import { listedNames } from './listed-names.ts';
import { notesOf, plainNote } from './notes.ts';
import { addressAmong, arxivAmong, doiAmong, listedTags } from './values.ts';

/** Types of the RIS specification (Research Information Systems, 2001), and what programs added. */
const TYPES: Readonly<Record<string, ItemType>> = {
  JOUR: 'article-journal',
  EJOU: 'article-journal',
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  JFULL: 'book',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  SLIDE: 'speech',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  THES: 'thesis',
  RPRT: 'report',
  UNPB: 'manuscript',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'webpage',
  DATA: 'dataset',
  DBASE: 'dataset',
  AGGR: 'dataset',
  COMP: 'software',
  PREPRINT: 'article',
  STAND: 'standard',
  DICT: 'entry-dictionary',
  ENCYC: 'entry-encyclopedia',
  VIDEO: 'motion_picture',
  MPCT: 'motion_picture',
  PAT: 'patent',
};

/** As the specification has it, `TY  - value`, and as programs write it, with other blanks around the dash. */
const LINE = /^([A-Z][A-Z0-9])( {1,3})-(.*)/;
/** With other blanks before the dash only tags that are known, and a blank after it: words of a note look like others. */
const TAGS: ReadonlySet<string> = new Set(
  'TY ER ID AU A1 A2 A3 A4 ED TI T1 T2 T3 BT CT ST JO JF JA J1 J2 PY Y1 Y2 DA VL IS SP EP DO UR L1 L2 L3 L4 LK AB N1 N2 KW PB CY SN AN C1 C2 C3 C4 C5 C6 C7 C8 M1 M2 M3'.split(
    ' ',
  ),
);

function split(line: string): [string, string] | undefined {
  if (/^ER-?$/.test(line)) return ['ER', ''];
  const [, tag = '', blanks = '', value = ''] = LINE.exec(line) ?? [];
  if (blanks.length !== 2 && !(TAGS.has(tag) && /^(?: |$)/.test(value))) return undefined;
  // Files by the first specification have the first author there, or all of them.
  return [tag === 'A1' ? 'AU' : tag, value];
}

/** A file whose tags are in small letters, or have tabs or nothing before the dash, as others have them. */
function regular(text: string): string {
  if (/^TY {1,3}-/m.test(text)) return text;
  return text.replace(
    /^([A-Z][A-Z0-9])[ \t]*-[ \t]*/gim,
    (_, tag: string) => `${tag.toUpperCase()}  - `,
  );
}

/** Notes as our own export writes them: no-break spaces stand for indents and within what looks like a tag. */
const noteOf = (text: string): string =>
  text.replace(/^(?:\u00A0+|[A-Z][A-Z0-9]\u00A0)/gm, (blanks) => blanks.replaceAll('\u00A0', ' '));

function referenceOf(record: TaggedRecord): Reference {
  const { all, lines, first } = fieldsOf(record);
  const places = lines('JO', 'JF', 'T2', 'JA', 'J1', 'J2', 'C3', 'BT', 'SO');
  const links = lines('UR', 'L1', 'L2', 'L3', 'L4', 'LK');
  const type = TYPES[first('TY').toUpperCase()] ?? 'document';
  const ids = lines('AN', 'C1', 'M1', 'M3').join(' ');
  const publisher = isByPublisher(type) ? lines('PB') : [];
  const venue = venueAmong([
    ...places.filter((name) => name !== first('TI', 'T1', 'CT', 'BT')),
    ...publisher,
  ]);
  const said = lines('AN', 'M1', 'C7', 'C1', 'ID', 'SN', 'VL', 'SP', 'IS', 'M2');
  const isArxiv = [...places, ...lines('M3', 'PB', 'DB', 'DP')].some((name) =>
    /^(?:corr|arxiv\b.*)$/i.test(name),
  );
  const arxivId =
    arxivAmong([...said, ...lines('M3'), ...places, ...lines('PB', 'DB'), ...links]) ??
    (isArxiv ? said.map(arxivIdOfField).find((id) => id !== undefined) : undefined) ??
    arxivAmong(ownWords(all('N1').map(plainNote).join('\n')));
  const isPreprint =
    (venue === undefined && places.some(isPreprintServer)) || /^preprint$/i.test(first('M3'));
  return {
    line: record.line,
    title: withoutPairs(first('TI', 'T1', 'CT', 'BT')),
    authors: listedNames(all('AU').length > 0 ? all('AU') : all('A2', 'ED')),
    year: yearIn(first('PY', 'Y1', 'DA')),
    type: isPreprint ? asPreprint(type) : type,
    venue,
    doi: first('DO', 'DI') || doiAmong(lines('M3', 'N1', 'C7', 'L3', 'AN', 'ID')),
    arxivId,
    url: addressAmong(links),
    ids,
    tags: listedTags(all('KW')),
    notes: noteOf(notesOf(all('N1', 'RN'))).trimEnd(),
  };
}

/**
 * References of a RIS file: records from `TY` to `ER`, which may be missing. A file that was indented as a
 * whole is read as if it were not.
 */
export function readRis(text: string): Reading {
  const indent = /^([ \t]+)TY[ \t]{0,3}-/im.exec(text)?.[1] ?? '';
  const flush =
    indent === ''
      ? text
      : text.replaceAll(`\n${indent}`, '\n').slice(text.startsWith(indent) ? indent.length : 0);
  return readRecords(regular(flush), { split, first: new Set(['TY']), last: 'ER' }, referenceOf);
}
