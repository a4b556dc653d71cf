import type { PaperRow } from '../db/tables.ts';
import type { Field } from '../terms/fields.ts';
import { highlight, type TextRange } from './highlight.ts';
import type { Query } from './query.ts';

/** A line of a paper in which words of a search stand; the marks are places in `text`. */
export interface Excerpt {
  field: Field;
  text: string;
  marks: TextRange[];
}

type Texts = Pick<PaperRow, 'summary' | 'aiSummary' | 'keywords' | 'authors' | 'organization'>;

const LENGTH = 160;
/** Before the first word that is marked: enough to read into it, so that it is seen in a narrow row too. */
const BEFORE = 32;

const TEXTS: [Field, (paper: Texts) => string][] = [
  ['abstract', ({ summary }) => summary],
  ['aiSummary', ({ aiSummary = '' }) => aiSummary],
  ['keywords', ({ keywords }) => keywords.join(', ')],
  ['authors', ({ authors }) => authors.map(({ name }) => name).join(', ')],
  ['organization', ({ organization }) => organization?.fullname ?? ''],
];

/** The window that begins with a marked word and shows most letters of marked words. */
function bestStart(marks: readonly TextRange[]): number {
  let best = { start: 0, letters: -1 };
  for (const [start] of marks) {
    const inside = marks.filter(([from, to]) => from >= start && to <= start + LENGTH - BEFORE);
    const letters = inside.reduce((sum, [from, to]) => sum + to - from, 0);
    if (letters > best.letters) best = { start, letters };
  }
  return best.start;
}

/** Back to the begin of a word, or of the sentence where that is near. */
function beginOf(text: string, first: number): number {
  const from = Math.max(first - BEFORE, 0);
  if (from === 0) return 0;
  const before = text.slice(from, first);
  const sentence = before.lastIndexOf('. ');
  const space = sentence >= 0 ? sentence + 1 : before.indexOf(' ');
  return space < 0 ? first : from + space + 1;
}

function cut(field: Field, text: string, marks: readonly TextRange[]): Excerpt {
  const begin = beginOf(text, bestStart(marks));
  const over = begin + LENGTH < text.length;
  const end = over ? Math.max(text.lastIndexOf(' ', begin + LENGTH), begin + BEFORE) : text.length;
  const lead = begin === 0 ? '' : '… ';
  const inside = marks.filter(([from, to]) => from >= begin && to <= end);
  return {
    field,
    text: `${lead}${text.slice(begin, end)}${over ? ' …' : ''}`,
    marks: inside.map(([from, to]) => [from - begin + lead.length, to - begin + lead.length]),
  };
}

/** The line of a paper that shows best where the words of a search stand, of the fields that have them. */
export function excerptOf(
  paper: Texts,
  query: Query,
  fields: readonly Field[],
): Excerpt | undefined {
  for (const [field, textOf] of TEXTS) {
    if (!fields.includes(field)) continue;
    const text = textOf(paper).replace(/\s/g, ' ');
    const marks = highlight(text, query, field);
    if (marks.length > 0) return cut(field, text, marks);
  }
  return undefined;
}
