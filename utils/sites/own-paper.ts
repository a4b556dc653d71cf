import { titleKey } from '../titles/key.ts';
import { citationOf } from './citation.ts';
import { doiKey } from './link-key.ts';
import { givenFirst } from './names.ts';
import { peopleIn } from './people-in.ts';
import type { VenuePage } from './listed-paper.ts';
import { saysExactly, titleElement } from './title-element.ts';
import { titleText } from './title-text.ts';
import type { Sighting } from './types.ts';
import type { VenueForm } from './venue-form.ts';
import { keysElsewhere, keysFor, publishedAt } from './venue-keys.ts';

const LISTS = 'ul, ol, [role="list"]';

/** Pages say their people twice, once in a panel: those of the first list count. */
function shownPeople({ authors }: VenueForm, doc: Document): string[] {
  const all = authors === undefined ? [] : [...doc.querySelectorAll(authors)];
  const list = all[0]?.closest(LISTS);
  return peopleIn(list ? all.filter((element) => element.closest(LISTS) === list) : all);
}

/** As the page shows them, unless it shows more or fewer people than its tags name. */
function peopleOf(form: VenueForm, doc: Document, tags: readonly string[] | undefined): string[] {
  const shown = shownPeople(form, doc);
  const isSame = tags === undefined || tags.length === 0 || tags.length === shown.length;
  return isSame ? shown : tags.map(givenFirst);
}

/** The element that says the title, else the one that this site has for titles. */
function anchorOf(form: VenueForm, doc: Document, title: string | undefined): Element | undefined {
  const own = form.heading === undefined ? undefined : doc.querySelector(form.heading);
  if (form.isApp && own) return own;
  const said = title === undefined ? undefined : titleElement(doc, title);
  return said && (saysExactly(said) || !own) ? said.element : (own ?? undefined);
}

/** The paper that the page at this address is about; undefined where it does not show one. */
export function ownPaper(form: VenueForm, page: VenuePage, address: string): Sighting | undefined {
  const { doc, url } = page;
  const tags = (form.cited ?? citationOf)(doc, url);
  const anchor = anchorOf(form, doc, tags?.title);
  const isBehind =
    form.isApp && titleKey(tags?.title ?? '') !== titleKey(anchor ? titleText(anchor) : '');
  const cited = isBehind ? undefined : tags;
  const title = cited?.title ?? (anchor && titleText(anchor)) ?? '';
  if (anchor === undefined || title === '') return undefined;
  const said = publishedAt(form, address, page.words);
  const venue = said.venue ?? cited?.published;
  const year = said.year ?? cited?.year;
  return {
    keys: keysFor(address, [
      form.keyOf?.(address),
      cited?.doi === undefined ? undefined : doiKey(cited.doi),
      ...keysElsewhere([doc.documentElement], form.elsewhere, url, page.onProblem),
    ]),
    title,
    authors: peopleOf(form, doc, cited?.authors),
    url: address,
    anchor,
    ...(anchor.localName === 'a' && { beside: true }),
    primary: true,
    ...(venue && { venue }),
    ...(year && { year }),
  };
}
