import { parseXml, XmlElement, XmlError, XmlText, XmlCdata } from '@rgrove/parse-xml';
import { QueueError } from '../../error.ts';
import { lineCounter } from '../line-counter.ts';
import { isByPublisher } from '../../../export/work-form.ts';
import { asPreprint } from '../as-preprint.ts';
import { venueAmong } from '../preprint-server.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { typeOfEndnote } from '../tagged/enw.ts';
import { notesOf } from '../tagged/notes.ts';
import { listedNames } from '../tagged/listed-names.ts';
import { addressAmong, arxivAmong, doiAmong, listedTags } from '../tagged/values.ts';
import { lowered, raised, withoutPairs } from '../title-markup.ts';
import { yearIn } from '../words.ts';

const elementsOf = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child) => child instanceof XmlElement);

/** Every element of this name below one. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

/** All text below an element: EndNote wraps each piece of it in `<style>`. */
function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children
    .map((child) => {
      if (child instanceof XmlElement) {
        const text = textOf(child);
        const face = /(super|sub)script/.exec(child.attributes['face'] ?? '')?.[1];
        return face === undefined ? text : face === 'super' ? raised(text) : lowered(text);
      }
      return child instanceof XmlText || child instanceof XmlCdata ? child.text : '';
    })
    .join('');
}

function referenceOf(record: XmlElement, line: number): Reference {
  const all = (...path: string[]): string[] =>
    path
      .reduce((found, name) => found.flatMap((one) => within(one, name)), [record])
      .map((element) => textOf(element).trim())
      .filter(Boolean);
  const first = (...path: string[]): string => all(...path)[0]?.replace(/\s+/g, ' ') ?? '';
  const type = typeOfEndnote(within(record, 'ref-type')[0]?.attributes['name'] ?? '');
  const places = [
    first('titles', 'secondary-title'),
    first('periodical', 'full-title'),
    first('alt-periodical', 'full-title'),
    ...(isByPublisher(type) ? [first('publisher')] : []),
  ];
  const links = all('urls', 'url');
  const venue = venueAmong(places);
  const numbers = [
    'electronic-resource-num',
    'accession-num',
    'custom1',
    'custom7',
    'volume',
    'pages',
  ];
  const remarks = numbers.flatMap((name) => all(name));
  const arxivId = arxivAmong([...remarks, ...places, ...links]);
  const authors = all('contributors', 'authors', 'author');
  return {
    line,
    title: withoutPairs(first('titles', 'title')),
    authors: listedNames(authors.length > 0 ? authors : all('contributors', 'author')),
    year: yearIn(first('dates', 'year')),
    type:
      venue === undefined && (arxivId !== undefined || /^preprint$/i.test(first('work-type')))
        ? asPreprint(type)
        : type,
    venue,
    doi: doiAmong([first('electronic-resource-num'), first('accession-num')]),
    arxivId,
    url: addressAmong(links),
    ids: remarks.join(' '),
    tags: listedTags(all('keywords', 'keyword')),
    notes: notesOf([...all('research-notes'), ...all('notes')]),
  };
}

/** References of EndNote's XML, which Zotero and Mendeley write too. Throws `QueueError` for any other XML. */
export function readXml(text: string): Reading {
  try {
    const document = parseXml(text, {
      includeOffsets: true,
      ignoreUndefinedEntities: true,
    });
    const records = document.root ? within(document.root, 'record') : [];
    const lineAt = lineCounter(text);
    const references = records.map((record) => referenceOf(record, lineAt(record.start)));
    if (references.length > 0) return { references, refused: [] };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new QueueError('trouble.import.cutXml');
  }
  throw new QueueError('trouble.import.unknownXml');
}
