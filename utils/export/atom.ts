import type { PaperRow } from '../db/tables.ts';
import { xml } from './xml.ts';

/** RFC 4151 asks for a name that nobody else gives out: `.invalid` is nobody's. */
const TAG = 'tag:tidemark.invalid,2026:';

type Paper = Pick<
  PaperRow,
  'id' | 'title' | 'summary' | 'authors' | 'keywords' | 'days' | 'publishedOn'
>;

export interface AtomSource {
  /** Of the saved search: another file of it is the same feed. */
  id: string;
  title: string;
  /** The day on which the file is written, which stands in where no paper has one. */
  madeOn: string;
}

/** When the feed last listed the paper: days have no hour. */
function dayOf({ days, publishedOn }: Paper): string {
  return days.at(-1) ?? publishedOn;
}

const moment = (day: string): string => `${day}T00:00:00Z`;

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`;

function empty(name: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(value)}"`);
  return `<${name}${written.join('')}/>`;
}

/** Line ends of the feed say nothing: a title and a summary are running text. */
const running = (text: string): string => text.replace(/\s+/g, ' ').trim();

function entry(paper: Paper, madeOn: string): string {
  const href = `https://arxiv.org/abs/${paper.id}`;
  return [
    '<entry>',
    element('id', `${TAG}paper/${paper.id}`),
    element('title', running(paper.title) || paper.id),
    element('updated', moment(dayOf(paper) || madeOn)),
    ...paper.authors.map(({ name }) => `<author>${element('name', name)}</author>`),
    empty('link', { rel: 'alternate', type: 'text/html', href }),
    ...paper.keywords.map((term) => empty('category', { term })),
    ...(paper.summary === '' ? [] : [element('summary', running(paper.summary))]),
    '</entry>',
  ].join('\n');
}

/** Papers as a feed (Atom 1.0, RFC 4287), in their order; a feed reader knows a paper that it has had before. */
export function atomOf({ id, title, madeOn }: AtomSource, papers: readonly Paper[]): string {
  const newest = papers.map(dayOf).reduce((a, b) => (a > b ? a : b), '') || madeOn;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', `${TAG}search/${encodeURIComponent(id)}`),
    element('title', running(title)),
    element('updated', moment(newest)),
    '<author><name>Tidemark</name></author>',
    '<generator>Tidemark</generator>',
    ...papers.map((paper) => entry(paper, madeOn)),
    '</feed>',
    '',
  ].join('\n');
}
