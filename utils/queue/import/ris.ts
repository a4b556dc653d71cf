import type { Refused } from './preview.ts';
import type { Reference } from './reference.ts';

const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

type RisRecord = { line: number; fields: Map<string, string[]> };

/** `Surname, Given, Suffix` as `Given Surname Suffix`. */
function nameOf(inverted: string): string {
  const [family = '', given = '', suffix = ''] = inverted.split(/\s*,\s*/);
  return [given, family, suffix].filter(Boolean).join(' ');
}

function referenceOf({ line, fields }: RisRecord): Reference {
  const all = (...tags: string[]): string[] => tags.flatMap((tag) => fields.get(tag) ?? []);
  const first = (...tags: string[]): string | undefined =>
    tags.map((tag) => fields.get(tag)?.find(Boolean)).find((value) => value !== undefined);
  const ids = all('AN', 'C1', 'M1', 'M3').join(' ');
  const year = Number(/\d{4}/.exec(first('PY', 'Y1', 'DA') ?? '')?.[0]);
  return {
    line,
    title: first('TI', 'T1', 'BT') ?? '',
    authors: all('AU', 'A1').map(nameOf).filter(Boolean),
    year: year || undefined,
    venue: first('T2', 'JO', 'JF', 'JA', 'C3'),
    doi: first('DO')?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''),
    arxivId: /arxiv:\s*(\S+)/i.exec(ids)?.[1],
    url: first('UR', 'L2', 'LK'),
    ids,
    tags: all('KW'),
    notes: all('N1').join('\n\n'),
  };
}

/** References of a RIS file: records from `TY` to `ER`; lines without a tag go on with the one before. */
export function readRis(text: string): { references: Reference[]; refused: Refused[] } {
  const references: Reference[] = [];
  const refused: Refused[] = [];
  let record: RisRecord | undefined;
  let last = '';

  const add = (tag: string, value: string): void => {
    record?.fields.set(tag, [...(record.fields.get(tag) ?? []), value.trim()]);
    last = tag;
  };
  const goOn = (value: string): void => {
    const values = record?.fields.get(last);
    if (values && value.trim() !== '') values.push(`${values.pop() ?? ''}\n${value.trim()}`);
  };
  const cut = ({ line, fields }: RisRecord): void =>
    void refused.push({ line, text: fields.get('TI')?.[0] ?? '', why: 'damaged' });

  for (const [n, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const [, tag, value = ''] = LINE.exec(raw.trimEnd()) ?? [];
    if (tag === 'TY') {
      if (record) cut(record);
      record = { line: n + 1, fields: new Map() };
      add(tag, value);
    } else if (tag === 'ER') {
      if (record) references.push(referenceOf(record));
      record = undefined;
    } else if (tag !== undefined) add(tag, value);
    else goOn(raw);
  }
  if (record) cut(record);
  return { references, refused };
}
