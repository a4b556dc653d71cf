const TYPING = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionupdate',
  'compositionend',
  'paste',
];

/** Keeps what is typed into our own elements from the page, and the page's shortcuts from our elements. */
export interface KeyGuard {
  /** From now on key presses inside `host`, or those of one key, go to `onKey` and nowhere else. */
  add(host: Element, onKey: (event: KeyboardEvent) => void, only?: string): void;
  remove(host: Element): void;
}

/**
 * Must be called at `document_start`: the first listener on `window` comes before all of the page's.
 * What the browser itself does with a key (typing, moving the focus) stays.
 */
export function createKeyGuard(win: Window, signal: AbortSignal): KeyGuard {
  const guarded = new Map<
    EventTarget,
    readonly [onKey: (event: KeyboardEvent) => void, only: string | undefined]
  >();
  const check = (event: Event): void => {
    const [onKey, only] = (event.target && guarded.get(event.target)) || [];
    if (!onKey || (only && (event as KeyboardEvent).key !== only)) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && event.isTrusted) onKey(event as KeyboardEvent);
  };
  for (const type of TYPING) win.addEventListener(type, check, { capture: true, signal });
  return {
    add: (host, onKey, only) => void guarded.set(host, [onKey, only]),
    remove: (host) => void guarded.delete(host),
  };
}
