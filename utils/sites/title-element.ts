import { titleKey } from '../titles/key.ts';
import { titleText } from './title-text.ts';

/**
 * Which element of a page says a title: not always a heading, since journals write their own name in the
 * first `h1`, and old software has none. Tried before: the first heading, which was the logo on 6 of 12
 * pages; the first element with the same text, which was a breadcrumb or hidden.
 */
const TEXTS = '*:not(script, style, noscript, option, textarea, title)';
const HEADING = /^h[1-6]$/;
const INLINE = /^(?:a|b|cite|em|font|i|small|span|strong|tt|u)$/;
/** Parts of a page that repeat the title of what it is about. */
const ASIDE =
  'nav, aside, footer, [class*="breadcrumb" i], [class*="references" i], [id*="references" i]';
/** A text starts a search when it is at least this share of the title. */
const LEAST_SHARE = 0.2;
const EXACT = 10_000;

interface Found {
  element: Element;
  score: number;
}

/** How much of the title a text says: `EXACT` all and nothing else; else the letters in common; 0 too little; undefined too much else. */
function scoreOf(text: string, wanted: string): number | undefined {
  if (text.length > wanted.length * 4 + 200) return undefined;
  const key = titleKey(text);
  if (key === wanted) return EXACT;
  if (key.includes(wanted))
    return key.length <= wanted.length * 1.5 + 8 ? wanted.length : undefined;
  if (!wanted.includes(key)) return undefined;
  return key.length * 2 >= wanted.length ? key.length : 0;
}

/** Whether an element has text of its own that is a part of the title, or says it. */
function startsAt({ childNodes }: Element, wanted: string): boolean {
  for (const { nodeType, nodeValue } of childNodes) {
    const text = nodeType === 3 ? (nodeValue ?? '').trim() : '';
    if (text.length < wanted.length * LEAST_SHARE || text === '') continue;
    const score = scoreOf(text, wanted);
    if (score !== undefined && titleKey(text) !== '') return true;
  }
  return false;
}

/** From a start up through the elements that say no more than the title: the one that says most of it. */
function best(start: Element, wanted: string): Found | undefined {
  let found: Found | undefined;
  for (let at: Element | null = start; at?.parentElement; at = at.parentElement) {
    const score = at.localName === 'body' ? undefined : scoreOf(titleText(at), wanted);
    if (score === undefined) break;
    const isPlace = HEADING.test(at.localName) || INLINE.test(found?.element.localName ?? '');
    if (!found || score > found.score || (score === found.score && isPlace))
      found = { element: at, score };
  }
  return found?.score ? found : undefined;
}

/** Whether the reader sees it, in the page's own part. */
const placeOf = (element: Element): number =>
  Number(element.checkVisibility()) * 2 + Number(element.closest(ASIDE) === null);

/** The element that says this title best: seen, in the page's own part, a heading before others, the first of equals. */
export function titleElement(doc: Document, title: string): Found | undefined {
  const wanted = titleKey(title);
  if (wanted === '') return undefined;
  return [...doc.querySelectorAll(`body ${TEXTS}`)]
    .filter((element) => startsAt(element, wanted))
    .map((start) => best(start, wanted))
    .filter((found) => found !== undefined)
    .map((found) => ({ ...found, place: placeOf(found.element) }))
    .sort(
      (a, b) =>
        b.place - a.place ||
        b.score - a.score ||
        Number(HEADING.test(b.element.localName)) - Number(HEADING.test(a.element.localName)),
    )[0];
}

/** Whether an element says exactly this title. */
export const saysExactly = ({ score }: Found): boolean => score === EXACT;
