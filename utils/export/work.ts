import type { PaperRow } from '../db/tables.ts';
import { parseArxivId } from '../arxiv/id.ts';
import { textParts } from '../view/title-parts.ts';

/** What a citation needs to know of a paper or of a saved item. */
export interface Work {
  title: string;
  /** Full names in the order of the paper, `Given Surname`. */
  authors: readonly string[];
  year?: number;
  /** 1 to 12. */
  month?: number;
  venue?: string;
  url: string;
  arxivId?: string;
  doi?: string;
}

/** Year and month of a new-style arXiv id: when it was first submitted, whatever came later. */
function dateOfArxivId(id: string): Pick<Work, 'year' | 'month'> {
  const [, year, month] = /^(\d{2})(\d{2})\.\d{4,5}$/.exec(id) ?? [];
  return year === undefined ? {} : { year: 2000 + Number(year), month: Number(month) };
}

/** A title as plain text, without TeX marks. */
export function plainTitle(title: string): string {
  return textParts(title)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

export function workOfPaper(paper: PaperRow): Work {
  const id = parseArxivId(paper.id)?.id ?? paper.id;
  return {
    title: paper.title,
    authors: paper.authors.map(({ name }) => name),
    ...dateOfArxivId(id),
    url: `https://arxiv.org/abs/${id}`,
    arxivId: id,
  };
}
