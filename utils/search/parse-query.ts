import { parseArxivId } from '../arxiv/id.ts';
import { pageSpan } from '../arxiv/pages.ts';
import { isCalendarDay } from '../time/calendar-day.ts';
import { fold } from '../terms/fold.ts';
import { queryWords } from '../terms/query-words.ts';
import { isStopWord } from '../terms/stop-words.ts';
import { tokenise } from '../terms/tokens.ts';
import type { Clause, Query, QueryNote } from './query.ts';

const LONGEST = 1000;
const MOST_CLAUSES = 24;
const PART =
  /(?<not>-)?(?:(?<operator>author|org|keyword|has|after|before|min|pages):\s*)?(?:"(?<phrase>[^"]*)(?<close>"|$)|(?<word>\S+))/gi;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** An operator whose word is still to come. */
const BARE_OPERATOR = /^(?:author|org|keyword|has|after|before|min|pages):$/;
const FIELDS = new Set(['author', 'org', 'keyword']);
const ABSTRACT_PAGE =
  /^(?:https?:\/\/)?(?:www\.)?(?:arxiv\.org\/(?:abs|pdf)|huggingface\.co\/papers)\//i;

interface Part {
  text: string;
  not: boolean;
  operator: string;
  value: string;
  phrase: boolean;
  /** The query ends here without a space or a closing quote: it may go on. */
  open: boolean;
}

/** `2025`, `2025-01` or `2025-01-31` as the first day of it. */
function dayOf(value: string): string | undefined {
  const day = /^\d{4}$/.test(value)
    ? `${value}-01-01`
    : /^\d{4}-\d{2}$/.test(value)
      ? `${value}-01`
      : value;
  return isCalendarDay(day) ? day : undefined;
}

function partsOf(text: string): Part[] {
  return Array.from(text.matchAll(PART)).map((match) => {
    const {
      not,
      operator = '',
      phrase,
      close,
      word,
    } = match.groups as Record<string, string | undefined>;
    return {
      text: match[0],
      not: not !== undefined,
      operator: operator.toLowerCase(),
      value: (phrase ?? word ?? '').trim(),
      phrase: phrase !== undefined,
      open: match.index + match[0].length === text.length && close !== '"',
    };
  });
}

/** Why a filter's value cannot be used; undefined when it was noted in the query. */
function filter(query: Query, { operator, value }: Part): QueryNote['kind'] | undefined {
  if (operator === 'has') {
    if (value === 'code') query.hasCode = true;
    else if (value === 'project') query.hasProject = true;
    else return 'unknown-has';
  } else if (operator === 'min') {
    if (!/^\d{1,9}$/.test(value)) return 'not-a-number';
    query.least = Number(value);
  } else if (operator === 'pages') {
    const span = pageSpan(value);
    if (span === undefined) return 'not-a-number';
    query.pages = span;
  } else {
    const day = dayOf(value);
    if (day === undefined) return 'not-a-date';
    query[operator as 'after' | 'before'] = day;
  }
  return undefined;
}

function clauseOf({ operator, value, phrase, open }: Part): Clause {
  const field = FIELDS.has(operator) ? (operator as Clause['field']) : undefined;
  // Of one sign by itself, which stands inside a longer run, the index knows nothing.
  const words = CJK.test(value) ? queryWords(value).filter((word) => word.length > 1) : [];
  const apart = words.length > 1 && !phrase ? { words: words.map(fold) } : {};
  return { text: fold(value), field, phrase, prefix: open, ...apart };
}

/** Stop words and single signs are in no index; of one still being typed, the beginning is looked for. */
function isSearchable({ text, field, prefix }: Clause): boolean {
  if (tokenise(text, field === 'author' || field === 'org').length > 0) return true;
  return prefix && /^[\p{L}\p{N}]+$/u.test(text) && (isStopWord(text) || text.length === 1);
}

function add(query: Query, part: Part): void {
  const clause = clauseOf(part);
  if (!/[\p{L}\p{N}]/u.test(clause.text) || BARE_OPERATOR.test(clause.text)) return;
  if (!isSearchable(clause)) {
    if (part.phrase || part.operator !== '')
      query.notes.push({ kind: 'too-common', text: part.text });
    return;
  }
  (part.not ? query.unwanted : query.wanted).push(clause);
}

function idOf(text: string): string | undefined {
  const bare = text.trim().replace(ABSTRACT_PAGE, '');
  return parseArxivId(bare)?.id;
}

/**
 * Reads what a reader typed: words, "phrases", `author:` `org:` `keyword:` (each with a word or a phrase),
 * `has:code` `has:project` `after:2025-01` `before:2025-06-30` `min:50` `pages:12` `pages:8-12`, and `-` before what must not be
 * there. Takes any text; what cannot be used is left out, with a note where a reader would wonder.
 */
export function parseQuery(text: string): Query {
  const query: Query = {
    wanted: [],
    unwanted: [],
    hasCode: false,
    hasProject: false,
    least: 0,
    notes: [],
  };
  const note = (kind: QueryNote['kind'], of: string): void => {
    query.notes.push({ kind, text: of.slice(0, 60) });
  };
  const id = text.length < 100 ? idOf(text) : undefined;
  if (id !== undefined) return { ...query, id };
  if (text.length > LONGEST) note('cut', text);
  for (const part of partsOf(text.slice(0, LONGEST).replace(/[“”„«»]/g, '"'))) {
    if (query.wanted.length + query.unwanted.length >= MOST_CLAUSES) {
      note('cut', part.text);
      break;
    }
    if (part.value === '' || part.operator === '' || FIELDS.has(part.operator)) add(query, part);
    else {
      const problem = filter(query, { ...part, value: part.value.toLowerCase() });
      // While it is being typed, `after:2025-0` is no mistake yet.
      if (problem !== undefined && !part.open) note(problem, part.text);
    }
  }
  if (query.wanted.length === 0 && query.unwanted.length > 0) note('only-excluded', text);
  return query;
}
