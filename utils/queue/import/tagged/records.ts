/** One record of a format of tagged lines. */
export interface TaggedRecord {
  /** 1-based. */
  line: number;
  /** Values in order, by their tags. */
  fields: Map<string, string[]>;
  /** False where the file ends before the record does. */
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

/** Lines of a form that has two groups: the tag, and the value with the blanks around it. */
export const byForm =
  (form: RegExp): TaggedGrammar['split'] =>
  (line) => {
    const found = form.exec(line);
    return found ? [found[1] ?? '', found[2] ?? ''] : undefined;
  };

/** Records of a text, a line a field; a line without a tag goes on with the one before. */
export function taggedRecords(text: string, grammar: TaggedGrammar): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let record: TaggedRecord | undefined;
  let values: string[] | undefined;
  let blanks = 0;

  const close = (isWhole = true): void => {
    if (record) records.push({ ...record, isWhole });
    record = undefined;
    values = undefined;
  };
  const add = (tag: string, value: string): void => {
    if (!record) return;
    values = record.fields.get(tag) ?? [];
    record.fields.set(tag, values);
    values.push(value.replace(/^[ \t]+/, ''));
  };
  const goOn = (line: string): void => {
    const last = values?.pop();
    if (values && last !== undefined)
      values.push(`${last}\n${'\n'.repeat(blanks)}${line.replace(/^[ \t]+/, '')}`);
  };

  for (const [n, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trimEnd();
    const [tag, value = ''] = grammar.split(line) ?? [];
    if (line === '') {
      if (grammar.blankEnds === true) close();
      blanks += 1;
      continue;
    }
    if (tag === undefined) goOn(line);
    else if (tag === grammar.last) close();
    else {
      const isFirst = grammar.first.has(tag);
      if (isFirst) close();
      // Where blank lines end records, the first tag may be missing, as in files put together by hand.
      if (isFirst || grammar.blankEnds === true)
        record ??= { line: n + 1, fields: new Map(), isWhole: true };
      add(tag, value);
    }
    blanks = 0;
  }
  close(grammar.last === undefined);
  return records;
}

/** Reads the values of a record by tags. */
export function fieldsOf({ fields }: TaggedRecord) {
  const all = (...tags: string[]): string[] =>
    tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '');
  const line = (text: string): string => text.replace(/\n+/g, ' ');
  return {
    all,
    lines: (...tags: string[]): string[] => all(...tags).map(line),
    /** The first value of the first tag that has one, on one line. */
    first: (...tags: string[]): string => line(all(...tags)[0] ?? ''),
  };
}
