/** One record of a format of tagged lines. */
export interface TaggedRecord {
  /** 1-based. */
  line: number;
  /** Values in order, by their tags. */
  fields: Map<string, string[]>;
  /** False where the file ends, or the next record begins, before this one ends. */
  isWhole: boolean;
}

/** What the formats of tagged lines differ in. */
export interface TaggedGrammar {
  /** Tag and value of a line; undefined for a line that has no tag. */
  split(line: string): readonly [tag: string, value: string] | undefined;
  /** The tags with which a record begins. */
  first: ReadonlySet<string>;
  /** The tag that ends a record; formats without one part records by blank lines or by the first tag. */
  last?: string;
  /** A blank line ends the record. */
  blankEnds?: boolean;
}

/** Records of a text, a line a field; a line without a tag goes on with the one before. */
export function taggedRecords(text: string, grammar: TaggedGrammar): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let record: TaggedRecord | undefined;
  let values: string[] | undefined;
  let blanks = 0;

  const close = (isWhole: boolean): void => {
    if (record && record.fields.size > 0) records.push({ ...record, isWhole });
    record = undefined;
    values = undefined;
  };
  const add = (tag: string, value: string): void => {
    if (!record) return;
    values = record.fields.get(tag) ?? [];
    record.fields.set(tag, values);
    values.push(value.replace(/^[ \t]+|[ \t]+$/g, ''));
  };
  const goOn = (raw: string): void => {
    const last = values?.pop();
    if (values && last !== undefined)
      values.push(`${last}\n${'\n'.repeat(blanks)}${raw.replace(/^[ \t]+|[ \t\r]+$/g, '')}`);
  };

  for (const [n, raw] of text.split(/\r\n?|\n/).entries()) {
    const [tag, value = ''] = grammar.split(raw.trimEnd()) ?? [];
    if (raw.trim() === '') {
      if (grammar.blankEnds === true) close(true);
      blanks += 1;
      continue;
    }
    if (tag !== undefined && tag === grammar.last) close(true);
    else if (tag !== undefined && grammar.first.has(tag)) {
      close(grammar.last === undefined);
      record = { line: n + 1, fields: new Map(), isWhole: true };
      add(tag, value);
    } else if (tag !== undefined) {
      // A record whose first tag is missing, as in files put together by hand.
      if (!record && grammar.blankEnds === true)
        record = { line: n + 1, fields: new Map(), isWhole: true };
      add(tag, value);
    } else goOn(raw);
    blanks = 0;
  }
  close(grammar.last === undefined);
  return records;
}

/** Reads the values of a record by tags. */
export function fieldsOf({ fields }: TaggedRecord) {
  const all = (...tags: string[]): string[] =>
    tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '');
  const line = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
  return {
    all,
    lines: (...tags: string[]): string[] => all(...tags).map(line),
    /** The first value of the first tag that has one, on one line. */
    first: (...tags: string[]): string => line(all(...tags)[0] ?? ''),
  };
}
