import type { PaperText } from '../terms/document.ts';
import { fold } from '../terms/fold.ts';
import type { Clause, Query } from './query.ts';

const BREAK = ' | ';
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words joined by one space: a hyphen, a line end or a comma between them makes no difference. */
function plain(folded: string): string {
  return ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

function textsOf(paper: PaperText, field: Clause['field']): string[] {
  const names = paper.authors.map(({ name }) => name);
  const { organization, title, summary, aiSummary = '', keywords } = paper;
  const organizations = organization ? [organization.fullname, organization.name] : [];
  if (field === 'author') return names;
  if (field === 'org') return organizations;
  if (field === 'keyword') return keywords;
  return [title, summary, aiSummary, ...keywords, ...names, ...organizations];
}

/** Whether the words of a phrase stand side by side in one field of the paper. */
function hasPhrase(paper: PaperText, { text, field, prefix }: Clause): boolean {
  const haystack = textsOf(paper, field)
    .map((one) => plain(fold(one)))
    .join(BREAK);
  const words = plain(text);
  if (CJK.test(text)) return haystack.includes(words.trim());
  return haystack.includes(prefix ? words.trimEnd() : words);
}

/** Phrases and unwanted phrases, which the term index alone cannot answer for. */
export function needsText({ wanted, unwanted }: Query): boolean {
  return [...wanted, ...unwanted].some(({ phrase }) => phrase);
}

export function passesPhrases(paper: PaperText, { wanted, unwanted }: Query): boolean {
  return (
    wanted.every((clause) => !clause.phrase || hasPhrase(paper, clause)) &&
    !unwanted.some((clause) => clause.phrase && hasPhrase(paper, clause))
  );
}
