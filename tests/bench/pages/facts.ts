import { corpusDays, corpusIsThere } from '../../support/corpus.ts';
import { corpusIsThere as pagesAreThere, labelledPages } from '../../support/corpus-page.ts';
import { hasTitleCorpus, readCompared } from '../../support/title-corpus.ts';
import { invent } from '../../support/world/papers.ts';
import { systemName } from '../../support/world/words.ts';

/** What a page says of a paper: bare facts, which the bench puts into each site's markup. */
export interface Fact {
  title: string;
  authors: string[];
}

export interface ArxivFact extends Fact {
  id: string;
  summary: string;
}

/** A paper of the archive, on the lists of these days. */
export interface Featured extends ArxivFact {
  days: string[];
  upvotes: number;
}

const clean = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** An invented paper whose title no other has. */
export function inventedFact(n: number): Fact & { summary: string } {
  const { title, authors, summary } = invent(`bench ${n}`);
  return { title: `${systemName(n)}: ${title}`, authors, summary };
}

/** `n` invented papers of 250 months, as many in each as the real archive has. */
export function inventedArchive(n: number): Featured[] {
  return Array.from({ length: n }, (_, i) => {
    const month = 2305 + (i % 8) + 100 * Math.floor((i % 24) / 8);
    const id = `${month}.${String(90_000 + Math.floor(i / 24)).padStart(5, '0')}`;
    const day = `20${id.slice(0, 2)}-${id.slice(2, 4)}-15`;
    return { ...inventedFact(i), id, days: [day], upvotes: i % 97 };
  });
}

/** Every paper of 521 real feed days, its newest reading; invented ones without the corpus. */
export function realArchive(): Featured[] {
  if (!corpusIsThere) return inventedArchive(8500);
  const papers = new Map<string, Featured>();
  for (const { day, papers: list } of corpusDays())
    for (const { id, title, authors, summary, upvotes } of list) {
      const days = [...(papers.get(id)?.days ?? []), day];
      const names = authors.map(({ name }) => name);
      papers.set(id, { id, title: clean(title), authors: names, summary, days, upvotes });
    }
  return [...papers.values()];
}

function listed(page: string): Fact[] {
  if (!pagesAreThere) return [];
  return (labelledPages()[page]?.papers ?? []).map(({ title, authors = [] }) => ({
    title: clean(title ?? ''),
    authors,
  }));
}

function published(venues: RegExp): Fact[] {
  if (!hasTitleCorpus) return [];
  return readCompared('pairs')
    .filter(({ venue, year }) => venues.test(`${venue} ${year}`))
    .map(({ confTitle, confAuthors }) => ({ title: clean(confTitle), authors: confAuthors }));
}

/** The first `n` of these facts, with invented ones where there are fewer. */
export function first(n: number, facts: readonly Fact[]): Fact[] {
  const more = Array.from({ length: Math.max(0, n - facts.length) }, (_, i) =>
    inventedFact(500_000 + i),
  );
  return [...facts.slice(0, n), ...more];
}

export const neuripsFacts = (): Fact[] => listed('neurips/list-2025.html');
export const openreviewFacts = (): Fact[] => [
  ...listed('iclr-proceedings/list-2025.html'),
  ...published(/^(?:ICLR|ICML)/),
];
export const cvfFacts = (): Fact[] => [
  ...published(/^(?:CVPR|ICCV) 2025/),
  ...listed('cvf/cvpr2020-all.html'),
];
export const aclFacts = (): Fact[] => published(/^(?:NAACL 2024|EMNLP 2023|COLING 2025|ACL)/);

/**
 * `n` rows of arXiv's newest month in the archive, of which `marked` are featured, evenly spread: real ids
 * and titles of these, and for the others real titles of papers that no day lists.
 */
export function arxivFacts(n: number, marked: number, archive: readonly Featured[]): ArxivFact[] {
  const featured = archive.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, marked);
  const month = featured[0]?.id.slice(0, 4) ?? '2605';
  const plain = first(n, [...neuripsFacts(), ...published(/202[45]$/)]);
  const every = Math.floor(n / Math.max(1, marked));
  return Array.from({ length: n }, (_, i) => {
    const there = i % every === 0 ? featured[i / every] : undefined;
    if (there) return there;
    const { title, authors } = plain[i] ?? inventedFact(i);
    const summary = archive[(i * 7) % archive.length]?.summary ?? '';
    return { id: `${month}.${String(60_000 + i)}`, title, authors, summary };
  });
}
