import {
  EXACT_DIGITS,
  HASH_DIGITS,
  NAMELESS,
  PERSON_DIGITS,
  personCodes,
  SURNAME_AND_INITIAL,
} from './format.ts';

/** Finds the papers of the archive that have people in common with one on a page. */
export interface PeopleIndex {
  /** arXiv ids of papers of whose authors (or of the page's, if fewer) half are the same, at least by surname and initial. */
  sharing(authors: readonly string[]): string[];
}

const LINE_HEAD = HASH_DIGITS + EXACT_DIGITS;

interface Indexed {
  ids: string[];
  sizes: number[];
  /** By surname and initial: which of `ids`, each once, in rising order. */
  papers: Map<string, number[]>;
}

function addPerson(papers: Map<string, number[]>, start: string, paper: number): void {
  const there = papers.get(start);
  if (there === undefined) papers.set(start, [paper]);
  else if (there.at(-1) !== paper) there.push(paper);
}

function addLine(line: string, { ids, sizes, papers }: Indexed): void {
  if (line.startsWith(NAMELESS, HASH_DIGITS)) return;
  const comma = line.indexOf(',');
  if (comma === -1) return;
  const [usual = '', other = ''] = line.slice(comma + 1).split('+');
  for (const codes of [usual, other])
    for (let at = 0; at < codes.length; at += PERSON_DIGITS)
      addPerson(papers, codes.slice(at, at + SURNAME_AND_INITIAL), ids.length);
  ids.push(line.slice(LINE_HEAD, comma));
  sizes.push(usual.length / PERSON_DIGITS);
}

/** An index of the people in all title shards (utils/titles/format.ts), whose texts are given. */
export function indexPeople(shards: readonly unknown[]): PeopleIndex {
  const indexed: Indexed = { ids: [], sizes: [], papers: new Map() };
  for (const shard of shards)
    if (typeof shard === 'string') for (const line of shard.split('\n')) addLine(line, indexed);
  const { ids, sizes, papers } = indexed;

  return {
    sharing(authors) {
      const counts = new Map<number, number>();
      for (const name of authors) {
        const starts = new Set(personCodes(name).map((code) => code.slice(0, SURNAME_AND_INITIAL)));
        const here = new Set([...starts].flatMap((start) => papers.get(start) ?? []));
        for (const paper of here) counts.set(paper, (counts.get(paper) ?? 0) + 1);
      }
      return [...counts]
        .filter(([paper, count]) => count * 2 >= Math.min(authors.length, sizes[paper] ?? 0))
        .map(([paper]) => ids[paper] ?? '');
    },
  };
}
