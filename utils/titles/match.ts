/**
 * Why a paper on a page was taken for one of the archive, for the card:
 * `title` same title, the page names no authors; `title+first` and its first author; `title+author` and
 * somebody else of its authors; `near+first` nearly the same title, same first author; `authors` same
 * authors, title changed; `title~authors` similar title, most of the authors; `said` the reader said so.
 */
export type MatchReason =
  | 'title'
  | 'title+first'
  | 'title+author'
  | 'near+first'
  | 'authors'
  | 'title~authors'
  | 'said';

/** A paper of the archive that was recognised by its title: sure, or only likely. */
export interface TitleMatch {
  /** arXiv id. */
  id: string;
  grade: 'title' | 'likely';
  reason: MatchReason;
}

/** What a page says of one paper. */
export interface TitleQuery {
  title: string;
  authors: readonly string[];
  /** Of the conference. */
  year?: number;
}
