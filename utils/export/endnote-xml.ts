import { unpartedTag } from './gaps.ts';
import { markedTitle } from './marked-title.ts';
import { invertedName } from '../names/name.ts';
import { formOf, isByPublisher, type WorkForm } from './work-form.ts';
import { plainTitle, typeOf, type Work } from './work.ts';
import { xml } from './xml.ts';

/** EndNote's reference types and their numbers, for CSL's. */
const TYPES: Readonly<Record<WorkForm, readonly [name: string, number: number]>> = {
  article: ['Unpublished Work', 34],
  'article-journal': ['Journal Article', 17],
  'article-magazine': ['Magazine Article', 19],
  'article-newspaper': ['Newspaper Article', 23],
  'paper-conference': ['Conference Proceedings', 10],
  book: ['Book', 6],
  chapter: ['Book Section', 5],
  thesis: ['Thesis', 32],
  report: ['Report', 27],
  manuscript: ['Manuscript', 36],
  dataset: ['Dataset', 59],
  software: ['Computer Program', 9],
  webpage: ['Web Page', 12],
  patent: ['Patent', 25],
  speech: ['Generic', 13],
  document: ['Generic', 13],
};

type Node = readonly [name: string, content: string | number | undefined | readonly Node[]];

/** Elements that hold nothing are left out. */
function write([name, content]: Node): string {
  const inside = Array.isArray(content)
    ? content.map((node: Node) => write(node)).join('')
    : xml(String(content ?? ''));
  return inside === '' ? '' : `<${name}>${inside}</${name}>`;
}

/** EndNote ends an organisation's name with a comma, and doubles a comma that belongs to it. */
const organisation = (name: string): string =>
  name.includes(',') ? `${name.replaceAll(',', ',,')},` : name;

function record(work: Work, key: string): string {
  const { venue, year, url, doi, arxivId, abstract, notes, otherKeys = [], tags = [] } = work;
  const type = formOf(typeOf(work));
  const [name, number] = TYPES[type];
  const ids = [...(arxivId === undefined ? [] : [`arXiv:${arxivId}`]), ...otherKeys].join(' ');
  const nodes: Node[] = [
    [
      'contributors',
      [['authors', work.authors.map((one): Node => ['author', invertedName(one, organisation)])]],
    ],
    [
      'titles',
      [
        ['title', markedTitle(work.title)],
        ['secondary-title', isByPublisher(type) ? undefined : venue],
      ],
    ],
    ['keywords', tags.map((tag): Node => ['keyword', unpartedTag(tag)])],
    ['dates', [['year', year]]],
    ['accession-num', ids],
    ['label', key],
    ['work-type', type === 'article' ? 'Preprint' : undefined],
    ['publisher', isByPublisher(type) ? venue : undefined],
    ['abstract', abstract && plainTitle(abstract)],
    ['electronic-resource-num', doi],
    ['research-notes', notes],
    ['urls', [['related-urls', [['url', url]]]]],
  ];
  return `<record><ref-type name="${name}">${number}</ref-type>${nodes.map(write).join('')}</record>`;
}

/** A library in EndNote's XML, which Zotero, Mendeley and Citavi read too. */
export function toEndnoteXml(works: readonly { key: string; work: Work }[]): string {
  const records = works.map(({ work, key }) => record(work, key)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n${records}\n</records></xml>\n`;
}
