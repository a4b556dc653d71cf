import type { Field } from '../terms/fields.ts';
import { foldWithOffsets } from '../terms/fold.ts';
import { tokenise, type Token } from '../terms/tokens.ts';
import { waysOf } from './plan.ts';
import type { Clause, Query } from './query.ts';

/** Offsets in the original text (UTF-16), the end not included. */
export type TextRange = [start: number, end: number];

const FIELD_OF: Record<NonNullable<Clause['field']>, Field> = {
  author: 'authors',
  org: 'organization',
  keyword: 'keywords',
};
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function applies(clause: Clause, field: Field | undefined): boolean {
  return clause.field === undefined || field === undefined || FIELD_OF[clause.field] === field;
}

function wordRanges(tokens: readonly Token[], clause: Clause): TextRange[] {
  const groups = waysOf(clause).flatMap((way) => way.groups);
  const exact = new Set(groups.flatMap(({ terms, prefix }) => (prefix ? [] : terms)));
  const begins = groups.flatMap(({ terms, prefix }) => (prefix ? terms : []));
  return tokens
    .filter(({ term }) => exact.has(term) || begins.some((begin) => term.startsWith(begin)))
    .map(({ start, end }) => [start, end]);
}

function phraseRanges(folded: string, { text, prefix }: Clause): TextRange[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const between = '[^\\p{L}\\p{N}]+';
  const edge = (look: string): string => (CJK.test(text) ? '' : `(?${look}[\\p{L}\\p{N}])`);
  const close = prefix ? '' : edge('!');
  const pattern = new RegExp(`${edge('<!')}${words.join(between)}${close}`, 'gu');
  return Array.from(folded.matchAll(pattern)).map(({ 0: found, index }) => [
    index,
    index + found.length,
  ]);
}

function merged(ranges: TextRange[]): TextRange[] {
  const out: TextRange[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (start < end) out.push([start, end]);
  }
  return out;
}

/**
 * Where a text shows what a query wants: ranges in their order that do not touch. With `field`, clauses
 * that want another field are left out.
 */
export function highlight(text: string, query: Query, field?: Field): TextRange[] {
  const { folded, offsets } = foldWithOffsets(text);
  const tokens = tokenise(folded, true);
  const found = query.wanted
    .filter((clause) => applies(clause, field))
    .flatMap((clause) =>
      clause.phrase ? phraseRanges(folded, clause) : wordRanges(tokens, clause),
    );
  const inText = merged(found).map(([start, end]): TextRange => {
    const last = offsets[end - 1] ?? 0;
    // A sign that folds to several (`ß`) is shown whole.
    const after = offsets.subarray(end).find((offset) => offset > last);
    return [offsets[start] ?? 0, after ?? text.length];
  });
  return merged(inText);
}
