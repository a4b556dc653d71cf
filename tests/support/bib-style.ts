const FIELDS =
  'title booktitle journal howpublished school institution publisher year month eprint archivePrefix doi url keywords note annote abstract'.split(
    ' ',
  );
const TYPES =
  'misc article inproceedings book incollection phdthesis techreport unpublished default.type'.split(
    ' ',
  );
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A BibTeX style that prints each field of every entry as BibTeX has read it, a line a field, each author as BibTeX has
 * parted the name, and the title in lower case as `plain.bst` has it.
 */
export const BIB_STYLE = `ENTRY { author ${FIELDS.join(' ')} } {} { label }
INTEGERS { n }
FUNCTION {not} { { #0 } { #1 } if$ }
FUNCTION {field} { swap$ duplicate$ missing$
  { pop$ pop$ }
  { swap$ "F " swap$ * " " * swap$ * write$ newline$ } if$ }
FUNCTION {names} { #1 'n :=
  { n author num.names$ > not }
  { "NAME " author n "{ff }{vv }{ll}{ jj}" format.name$ * write$ newline$ n #1 + 'n := }
  while$ }
FUNCTION {one} { "KEY " cite$ * write$ newline$
  "LOWER " title "t" change.case$ * write$ newline$
  author missing$ 'skip$ 'names if$
  ${FIELDS.map((name) => `${name} "${name}" field`).join('\n  ')} }
${TYPES.map((type) => `FUNCTION {${type}} {one}`).join('\n')}
${MONTHS.map((month) => `MACRO {${month}} {"${month}"}`).join('\n')}
READ
ITERATE {call.type$}
`;

/** One entry as the style prints it. */
export interface PrintedEntry {
  key: string;
  names: string[];
  lower: string;
  fields: Map<string, string>;
}

/** The entries that BibTeX printed, its broken lines whole again. */
export function printedEntries(printed: string): PrintedEntry[] {
  const entries: PrintedEntry[] = [];
  for (const line of printed.replaceAll('\n  ', ' ').split('\n')) {
    const [, mark, rest = ''] = /^(KEY|LOWER|NAME|F) (.*)$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (mark === 'KEY') entries.push({ key: rest, names: [], lower: '', fields: new Map() });
    else if (mark === 'NAME') last?.names.push(rest);
    else if (mark === 'LOWER' && last) last.lower = rest;
    else if (mark === 'F') {
      const at = rest.indexOf(' ');
      last?.fields.set(rest.slice(0, at).toLowerCase(), rest.slice(at + 1));
    }
  }
  return entries;
}
