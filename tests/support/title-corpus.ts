import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TitledPaper } from '../../utils/titles/pack.ts';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

/** A conference paper beside the arXiv paper that it is (a pair) or is not (a negative). */
export interface Compared {
  id: string;
  venue: string;
  year: number;
  confTitle: string;
  confAuthors: string[];
  arxivId: string;
  arxivTitle: string;
  arxivAuthors: string[];
  independentOfTitle?: boolean;
  diff?: string;
}

interface FeedItem {
  paper: { id: string; title: string; authors: { name: string }[] };
}

export const hasTitleCorpus = existsSync(`${CORPUS}/titles`);

const unzip = (path: string): string => gunzipSync(readFileSync(`${CORPUS}/${path}`)).toString();

export function readCompared(file: 'pairs' | 'negatives'): Compared[] {
  const lines = unzip(`titles/${file}.jsonl.gz`).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Compared);
}

/** Both arXiv sides and the titles of the feed: the archive to match against. */
export function readIndex(compared: readonly Compared[]): TitledPaper[] {
  const papers = new Map<string, TitledPaper>();
  for (const file of readdirSync(`${CORPUS}/feed`)) {
    for (const { paper } of JSON.parse(unzip(`feed/${file}`)) as FeedItem[]) {
      const authors = paper.authors.map(({ name }) => name);
      papers.set(paper.id, { id: paper.id, title: paper.title.replace(/\s+/g, ' '), authors });
    }
  }
  for (const { arxivId: id, arxivTitle: title, arxivAuthors: authors } of compared) {
    if ((papers.get(id)?.authors.length ?? 0) < authors.length)
      papers.set(id, { id, title, authors });
  }
  return [...papers.values()];
}
