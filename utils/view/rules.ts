import type { PaperRow } from '../db/tables.ts';
import type { Rule } from '../settings.ts';
import type { Entry } from './entries.ts';
import { fold } from '../terms/fold.ts';
import { wordPattern } from './word-rule.ts';

/** Between the texts of a paper: no phrase reaches from one into the next. */
const APART = ' | ';

/** What rules look at. */
type Looked = Pick<PaperRow, 'title' | 'keywords' | 'aiSummary' | 'organization' | 'submitter'> & {
  authors: readonly { name: string; user?: string | undefined }[];
};

function named(who: { name: string; fullname: string } | undefined, wanted: string): boolean {
  return who !== undefined && [who.name, who.fullname].some((name) => fold(name) === wanted);
}

function matcher({ kind, text }: Rule): (paper: Looked, words: () => string) => boolean {
  const wanted = fold(text);
  switch (kind) {
    case 'author':
      return ({ authors }) =>
        authors.some(({ name, user }) => fold(name) === wanted || fold(user ?? '') === wanted);
    case 'organization':
      return ({ organization }) => named(organization, wanted);
    case 'submitter':
      return ({ submitter }) => named(submitter, wanted);
    case 'word': {
      const pattern = wordPattern(wanted);
      return (_, words) => pattern.test(words());
    }
  }
}

/** Gives a function that says which of the rules fits a paper; words are sought in title, keywords and AI summary, in singular and plural. */
export function createMatcher(rules: readonly Rule[]): (paper: Looked) => Rule | undefined {
  const matchers = rules.map((rule) => ({ rule, fits: matcher(rule) }));
  if (matchers.length === 0) return () => undefined;
  return (paper) => {
    let folded: string | undefined;
    const words = (): string =>
      (folded ??= fold([paper.title, ...paper.keywords, paper.aiSummary ?? ''].join(APART)));
    return matchers.find(({ fits }) => fits(paper, words))?.rule;
  };
}

/** Takes the muted entries out and marks the watched ones. A watched paper is never muted. */
export function applyRules(
  entries: readonly Entry[],
  rules: { watched: readonly Rule[]; muted: readonly Rule[] },
): { shown: Entry[]; muted: Entry[] } {
  const watchedBy = createMatcher(rules.watched);
  const mutedBy = createMatcher(rules.muted);
  const shown: Entry[] = [];
  const muted: Entry[] = [];
  for (const entry of entries) {
    const watched = watchedBy(entry.paper);
    if (watched) shown.push({ ...entry, watched });
    else (mutedBy(entry.paper) ? muted : shown).push(entry);
  }
  return { shown, muted };
}
