import { readPapers } from '../db/queries.ts';
import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { Search } from '../search/create-search.ts';
import type { Group } from '../search/plan.ts';
import type { Rule } from '../settings.ts';
import { AI_SUMMARY, AUTHOR, KEYWORD, ORGANIZATION, TITLE } from '../terms/fields.ts';
import { fold } from '../terms/fold.ts';
import { tokenise } from '../terms/tokens.ts';
import { createMatcher } from './rules.ts';
import { wordForms } from './word-rule.ts';

export interface RuleCount {
  /** How many of the copied papers the rule fits. */
  fits: number;
  of: number;
  /** Counted in a sample, and rounded. */
  about: boolean;
}

/** Papers that are read to check a phrase: of more candidates as many, evenly spread. */
const MOST_READ = 120;
/** The index alone answers for it. */
const ONE_WORD = /^[a-z]{2,}$/;

/** What a fitting paper surely has in the term index; empty where the index knows nothing of it. */
function groupsOf({ kind, text }: Rule): Group[] {
  const folded = fold(text.trim());
  if (kind === 'submitter') return [];
  if (kind !== 'word') {
    const places = kind === 'author' ? AUTHOR : ORGANIZATION;
    const names = tokenise(folded, true).filter(({ part }) => !part);
    return names.map(({ term }) => ({ terms: [term], prefix: false, places }));
  }
  const places = TITLE | KEYWORD | AI_SUMMARY;
  return wordForms(folded).flatMap((forms) => {
    const terms = forms.flatMap((form) => tokenise(form).map(({ term }) => term));
    // Of Chinese, Japanese and Korean the index has pairs: a single sign is not in it.
    return terms.some(({ length }) => length > 1) ? [{ terms, prefix: false, places }] : [];
  });
}

const rounded = (n: number): number => {
  const step = 10 ** Math.max(Math.floor(Math.log10(Math.max(n, 1))) - 1, 0);
  return Math.round(n / step) * step;
};

/** How many of the copied papers a rule fits; undefined where only reading all of them would tell. */
export async function countRule(
  db: TidemarkDb,
  search: Search,
  rule: Rule,
): Promise<RuleCount | undefined> {
  const groups = groupsOf(rule);
  if (groups.length === 0) return undefined;
  const { ids, size } = await search.withAll(groups);
  if (rule.kind === 'word' && ONE_WORD.test(fold(rule.text.trim())))
    return { fits: ids.length, of: size, about: false };
  const step = Math.max(ids.length / MOST_READ, 1);
  const some = Array.from(
    { length: Math.min(ids.length, MOST_READ) },
    (_, i) => ids[Math.floor(i * step)] as string,
  );
  const match = createMatcher([rule]);
  const rows = await readPapers(db, some);
  const found = rows.filter((row) => row !== undefined && match(row) !== undefined).length;
  // It may be an account, of which the index knows nothing.
  if (found === 0 && rule.kind !== 'word' && groups.length === 1) return undefined;
  const about = ids.length > some.length;
  return { fits: about ? rounded(found * step) : found, of: size, about };
}
