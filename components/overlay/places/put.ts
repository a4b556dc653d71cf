import type { Standing } from '../../../utils/overlay/parts.ts';
import { make } from '../plain-document.ts';
import { SMALL, type Box, type Spot } from './spot.ts';

/** A spot, as the way there from where the mark stands by itself. */
export interface Put extends Omit<Spot, 'box'> {
  x: number;
  y: number;
  isRightToLeft: boolean;
  /** The page scrolls what is around the mark, and would not scroll the mark. */
  isLeftBehind: boolean;
}

interface Stood {
  put: Put;
  rules: string;
  write: (rules: string) => void;
  /** What the mark says, and how wide it is with all of it. */
  words: string;
  full: number;
}

const AFTER_VOTES = 4;

const stood = new WeakMap<Element, Stood>();

const pillOf = ({ root }: Standing): HTMLElement | null => root.querySelector('.pill');

/** Rules of one mark alone; in its closed root, where the page sees nothing of the writing. */
function writerFor(root: ShadowRoot): (rules: string) => void {
  try {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return (rules) => sheet.replaceSync(rules);
  } catch {
    // Where a content script may adopt no sheets (style.ts).
    const element = make('style');
    root.append(element);
    return (rules) => (element.textContent = rules);
  }
}

/** Shows a mark that was taken back before it was painted. */
export function unhide({ root }: Standing): void {
  // Written where nothing is to be changed, it would cost the page a layout.
  for (const { style } of root.children as Iterable<HTMLElement>)
    if (style.display !== '') style.display = '';
}

/** Where a mark would stand by itself, with all that it says. */
export function naturalBox(mark: Standing): Box {
  const { left, right, top, bottom } = mark.host.getBoundingClientRect();
  const there = stood.get(mark.host);
  if (there === undefined) return { left, right, top, bottom };
  const { x, y, isTight, isSmall, isRightToLeft } = there.put;
  const isSame = isTight && pillOf(mark)?.textContent === there.words;
  const more = isSame ? there.full - (right - left) : 0;
  const height = (bottom - top) / (isSmall ? SMALL : 1);
  return {
    left: left - x - (isRightToLeft ? more : 0),
    right: right - x + (isRightToLeft ? 0 : more),
    top: top - y,
    bottom: top - y + height,
  };
}

/** How wide a mark is that says its votes and no more. */
export function widthOfVotes(mark: Standing, { left, right }: Box): number {
  const pill = pillOf(mark);
  const text = pill?.firstChild;
  if (!pill || !text) return right - left;
  const words = text.nodeValue ?? '';
  const range = new Range();
  range.setStart(text, 0);
  range.setEnd(text, words.includes(' ') ? words.indexOf(' ') : words.length);
  const { right: to } = range.getBoundingClientRect();
  const scale = stood.get(mark.host)?.put.isSmall === true ? SMALL : 1;
  return Math.ceil((to - pill.getBoundingClientRect().left) / scale) + AFTER_VOTES;
}

function rulesFor(put: Put, full: number, tight: number): string {
  const { x, y, isTight, isSmall, isLeftBehind, isRightToLeft } = put;
  const width = isTight ? tight : full;
  const moved = x === 0 && y === 0 ? '' : `translate:${x}px ${y}px!important;`;
  const kept = `position:relative!important;margin:-4px ${-6 - width}px -4px 6px!important;`;
  const origin = isRightToLeft ? '100%' : '0';
  const small = `scale:${SMALL}!important;transform-origin:${origin} 0!important;`;
  const host = moved + (isLeftBehind ? kept : '') + (isSmall ? small : '');
  return [
    host === '' ? '' : `:host{${host}}`,
    isTight && tight < full
      ? `.pill{inline-size:${tight}px;padding-inline-end:0;margin:0;overflow:hidden}.save:not(.undo){position:absolute;margin:0;inset-inline-start:100%}`
      : '',
    isSmall ? '.pill.outline{background-color:var(--ground)}' : '',
  ].join('');
}

/** Puts a mark where it is to stand; writes only what is new. */
export function putAt(mark: Standing, natural: Box, tight: number, put: Put): void {
  const there = stood.get(mark.host);
  const full = natural.right - natural.left;
  const rules = rulesFor(put, full, tight);
  if (rules === (there?.rules ?? '')) return;
  const write = there?.write ?? writerFor(mark.root);
  write(rules);
  stood.set(mark.host, { put, rules, write, words: pillOf(mark)?.textContent ?? '', full });
}
