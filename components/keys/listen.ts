import { isForeign, keyOf } from './key-of.ts';
import { isTyping } from './is-typing.ts';
import { bindingsOf, isPrefix, noteFocus, rootInUse } from './registry.ts';

/** How long the first of two keys is remembered. */
const PATIENCE_MS = 1500;

/** Keys that the element with the focus, or the page's scroller, has a use for. */
const MOVES = /^(?:Shift\+)?(?:Arrow\w+|Page\w+|Home|End)$/;
const CONTROLS = 'a[href], button, input, summary, [role="tab"]';

/** The first of two keys, and when it was pressed. */
let first: { key: string; foreign: boolean; at: number } | undefined;

/** Whether a key is left to what has the focus: a button is pressed by Enter, a radio button moved by arrows. */
function belongsToFocus(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const inList = rootInUse(target)?.contains(target) === true;
  // Alt and an arrow is the browser's way back, wherever no paper has the focus.
  if (key.startsWith('Alt+')) return !inList;
  if (key === 'Enter' || key === ' ') return target.closest(CONTROLS) !== null;
  if (!MOVES.test(key)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.closest(CONTROLS) !== null && !inList;
}

/** A menu that is open is what Escape closes first. */
function closeMenu(): boolean {
  const menu = document.querySelector<HTMLDetailsElement>('details.menu[open]');
  if (!menu) return false;
  menu.open = false;
  menu.querySelector<HTMLElement>('summary')?.focus();
  return true;
}

function act(key: string, event: KeyboardEvent, target: EventTarget | null): boolean {
  if (key === 'Escape' && closeMenu()) return true;
  for (const binding of bindingsOf(key, target)) {
    // Held down it would save and take out in turn; it is still ours, and does nothing else.
    if (event.repeat && binding.repeats !== true) return true;
    if (binding.act(key, event) !== false) return true;
  }
  return false;
}

function onKey(event: KeyboardEvent): void {
  const target = event.composedPath()[0] ?? event.target;
  if (event.defaultPrevented || isTyping(target) || document.querySelector('dialog[open]')) return;
  if (/^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(event.key)) return;
  const before = first && event.timeStamp - first.at < PATIENCE_MS ? first : undefined;
  first = undefined;
  const key = keyOf(event, before?.foreign);
  if (key === undefined || belongsToFocus(key, target)) return;
  if (before !== undefined) act(`${before.key} ${key}`, event, target);
  // Two keys that mean nothing together are not taken apart.
  const isDone = before !== undefined || act(key, event, target);
  const isFirst = !isDone && before === undefined && !event.repeat && isPrefix(key);
  if (isFirst) first = { key, foreign: isForeign(event.key), at: event.timeStamp };
  if (isDone || isFirst) event.preventDefault();
}

/** Listens for keys, once in a page however often it is called: the browser takes the same listener once. */
export function listen(): void {
  document.addEventListener('keydown', onKey);
  document.addEventListener('focusin', noteFocus);
}
