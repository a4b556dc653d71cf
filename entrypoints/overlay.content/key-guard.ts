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
  /** From now on key presses inside `host` go to `onKey` and nowhere else. */
  add(host: Element, onKey: (event: KeyboardEvent) => void): void;
  remove(host: Element): void;
}

/**
 * Must be called at `document_start`: the first listener on `window` comes before all of the page's.
 * What the browser itself does with a key (typing, moving the focus) stays.
 */
export function createKeyGuard(win: Window, signal: AbortSignal): KeyGuard {
  const guarded = new Map<EventTarget, (event: KeyboardEvent) => void>();
  const check = (event: Event): void => {
    const onKey = event.target && guarded.get(event.target);
    if (!onKey) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && event.isTrusted) onKey(event as KeyboardEvent);
  };
  for (const type of TYPING) win.addEventListener(type, check, { capture: true, signal });
  return {
    add: (host, onKey) => void guarded.set(host, onKey),
    remove: (host) => void guarded.delete(host),
  };
}
