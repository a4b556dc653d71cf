import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Window } from 'happy-dom';

const PAGES = resolve(import.meta.dirname, '../../../shared/corpus/pages');

/** A paper that a real page shows, as people labelled it. */
export interface Label {
  arxivId: string | null;
  doi: string | null;
  openreviewId: string | null;
  aclId: string | null;
  title: string | null;
  kind: 'primary' | 'listed';
  optional?: boolean;
  /** As the page shows them, where it does; `authorsCut`: it leaves some out. */
  authors?: string[];
  authorsCut?: boolean;
  url?: string;
}

interface LabelledPage {
  url: string;
  pageKind: string;
  papers: Label[];
  /** Other arXiv papers that the page links or cites. */
  mentionsArxiv?: string[];
}

export const corpusIsThere = existsSync(`${PAGES}/labels.json`);

export function labelledPages(): Record<string, LabelledPage> {
  const text = readFileSync(`${PAGES}/labels.json`, 'utf8');
  return (JSON.parse(text) as { pages: Record<string, LabelledPage> }).pages;
}

/** The source of a real page. */
export const corpusHtml = (name: string): string =>
  gunzipSync(readFileSync(`${PAGES}/${name}.gz`)).toString();

/** A real page as a document without scripts. */
export function corpusPage(name: string, url: string): Document {
  const html = corpusHtml(name);
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  const parser = new window.DOMParser();
  return parser.parseFromString(html, 'text/html') as unknown as Document;
}
