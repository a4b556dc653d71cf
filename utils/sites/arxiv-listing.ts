import { parseArxivId, type ArxivId } from '../arxiv/id.ts';
import { arxivKey, type PaperKey } from '../paper-key.ts';
import { ABSTRACTS, linkedNames, shortRemarks } from './arxiv-sighting.ts';
import { titleText } from './title-text.ts';
import type { Sighting } from './types.ts';

/**
 * Newest first. 2024-02 – 2026-07: `dl#articles`, several times on a page, one for each section or day
 * (also on `/catchup` and `/a/`); then any list of definitions.
 */
const ROWS = ['dl#articles dt', '#dlpage dl dt', 'dl dt'];

function idOf(dt: Element): ArxivId | undefined {
  const link = dt.querySelector('a[title="Abstract"], a[href*="/abs/"]');
  const href = /\/abs\/([^?#]+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  return parseArxivId(href ?? link?.id ?? '');
}

/**
 * An entry of a listing. What it says of its paper is read when somebody asks: of thousands of entries
 * few are ever marked, and reading all of them would be most of the time and memory of a pass.
 */
class Entry implements Sighting {
  readonly anchor: Element;
  readonly version: number | undefined;
  readonly #id: string;

  constructor(dt: Element, { id, version }: ArxivId) {
    this.anchor = dt;
    this.version = version;
    this.#id = id;
  }

  get primary(): boolean {
    return false;
  }

  get keys(): [PaperKey] {
    return [arxivKey(this.#id)];
  }

  get row(): Element[] {
    const dd = this.anchor.nextElementSibling;
    return dd?.localName === 'dd' ? [this.anchor, dd] : [this.anchor];
  }

  get url(): string {
    return ABSTRACTS + this.#id;
  }

  get title(): string {
    const [line] = this.#lines('title');
    return (line && titleText(line)) || this.#id;
  }

  get authors(): string[] {
    return this.#lines('authors').flatMap(linkedNames);
  }

  get remarks(): string[] {
    return shortRemarks(this.#lines('comments').map(titleText));
  }

  get journalRef(): string | undefined {
    return shortRemarks(this.#lines('journal-ref').map(titleText))[0];
  }

  #lines(name: string): Element[] {
    const [, dd] = this.row;
    return [...(dd?.getElementsByClassName(`list-${name}`) ?? [])];
  }
}

/** The entries of a listing one after the other, in page order: there can be thousands. */
export function* walkListing(doc: Document): Generator<Sighting> {
  let found = false;
  for (const selector of ROWS) {
    for (const dt of doc.querySelectorAll(selector)) {
      const id = idOf(dt);
      if (id === undefined) continue;
      found = true;
      yield new Entry(dt, id);
    }
    if (found) return;
  }
}
