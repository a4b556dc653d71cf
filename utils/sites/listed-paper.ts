import type { PaperKey } from '../paper-key.ts';
import { hrefOf } from './link-key.ts';
import { namesIn } from './names.ts';
import { entryOf, findAllIn, findIn, wordsOf, type PageEntry } from './page-entry.ts';
import { peopleIn } from './people-in.ts';
import { titleText } from './title-text.ts';
import type { OnProblem, Sighting } from './types.ts';
import type { ListForm, VenueForm } from './venue-form.ts';
import { keysElsewhere, keysFor, publishedAt, urlKey } from './venue-keys.ts';

/** A page of a site, and what it says for all its papers. */
export interface VenuePage {
  doc: Document;
  url: URL;
  words: string;
  onProblem: OnProblem;
}

/** What the rows of one list have in common. */
export interface ListGround {
  form: VenueForm;
  list: ListForm;
  page: Omit<VenuePage, 'onProblem'>;
}

function authorsOf({ list, page }: ListGround, entry: PageEntry): string[] {
  const { authors, notAuthors } = list;
  if (authors === undefined) return [];
  if (typeof authors === 'function') return namesIn(authors(entry[0], page.url));
  return peopleIn(findAllIn(entry, authors), notAuthors);
}

interface Read {
  entry: PageEntry;
  anchor: Element;
  link: Element | null | undefined;
  url: string;
  keys: Sighting['keys'];
}

/**
 * A row of a list. What it says of its paper is read when somebody asks: of thousands of rows few are
 * ever marked, and keeping what all of them say would be most of a page's memory.
 */
export class ListedRow implements Sighting {
  private readonly ground: ListGround;
  private readonly element: Element;
  private readonly link: Element | null | undefined;
  private readonly href: string | null | undefined;
  /** Where they are more than the address. */
  private readonly named: Sighting['keys'] | undefined;
  /** How many elements its entry has; none once its text has changed. */
  private parts: number;
  readonly anchor: Element;
  readonly url: string;

  constructor(ground: ListGround, { entry, anchor, link, url, keys }: Read) {
    this.ground = ground;
    this.element = entry[0];
    this.parts = entry.length;
    this.link = link;
    this.href = link?.getAttribute('href');
    this.named = keys.length > 1 || !keys[0].startsWith('url:') ? keys : undefined;
    this.anchor = anchor;
    this.url = url;
  }

  /** Whether the row still leads where it led, in an entry of as many parts. */
  isOn(ground: ListGround, parts: number): boolean {
    return this.ground === ground && this.parts === parts && this.leads();
  }

  /** Its text has changed: it is another row from now on. */
  end(): void {
    this.parts = 0;
  }

  now(): Sighting | undefined {
    if (this.parts === 0 || !this.leads()) return undefined;
    // Its address and keys stay as they are.
    const { title, authors, venue, year } = this;
    return { __proto__: this, title, authors, venue, year } as unknown as Sighting;
  }

  private leads(): boolean {
    return this.link?.getAttribute('href') === this.href;
  }

  get keys(): [PaperKey, ...PaperKey[]] {
    return this.named ?? [urlKey(this.url)];
  }

  get primary(): boolean {
    return false;
  }

  get beside(): boolean {
    return this.ground.list.beside ?? false;
  }

  get row(): PageEntry {
    return entryOf(this.element, this.ground.list);
  }

  get title(): string {
    return titleIn(this.ground, this.anchor);
  }

  get authors(): string[] {
    return authorsOf(this.ground, this.row);
  }

  get venue(): string | undefined {
    return this.published().venue;
  }

  get year(): number | undefined {
    return this.published().year;
  }

  private published(): Pick<Sighting, 'venue' | 'year'> {
    const { form, list, page } = this.ground;
    const words = list.words === undefined ? '' : wordsOf(findAllIn(this.row, list.words));
    return publishedAt(form, this.url, words || page.words);
  }
}

/** White space that is not one blank between two words. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

function titleIn({ list }: ListGround, anchor: Element): string {
  if (list.titleOf) return list.titleOf(anchor);
  // Most titles are one line of text, and a list has thousands.
  const { firstChild } = anchor;
  const line =
    firstChild?.nextSibling === null && firstChild.nodeType === 3 && firstChild.nodeValue;
  return line && !UNEVEN.test(line) ? line : titleText(anchor);
}

const linkAround = (anchor: Element): Element | null =>
  anchor.localName === 'a' ? anchor : (anchor.closest('a') ?? anchor.querySelector('a'));

/** The paper of one row; undefined where the row is no paper. */
export function listedPaper(
  ground: ListGround,
  row: Element,
  onProblem: OnProblem,
): ListedRow | undefined {
  const { form, list, page } = ground;
  const entry = entryOf(row, list);
  const anchor = list.title === undefined ? row : findIn(entry, list.title);
  if (anchor === undefined) return undefined;
  const link = list.link === undefined ? linkAround(anchor) : findIn(entry, list.link);
  const href = hrefOf(link, page.url);
  const linked = form.linked ?? ((url: URL) => form.paper(url, page.doc));
  const address = list.address
    ? list.address({ link: href, title: titleIn(ground, anchor), row, page: page.url })
    : href && linked(href);
  if (address === undefined || titleIn(ground, anchor) === '') return undefined;
  const elsewhere = keysElsewhere(entry, list.elsewhere, page.url, onProblem);
  const keys = keysFor(address, [form.keyOf?.(address), ...elsewhere]);
  return new ListedRow(ground, { entry, anchor, link, url: address, keys });
}
