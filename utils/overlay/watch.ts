import { concern } from './concerns.ts';
import { createPace } from './pace.ts';
import { NARROW } from './narrow.ts';
import type { Site } from '../sites/types.ts';

const THEMES = ['class', 'style', 'data-theme'];

/** What is called when the page changed, and how it is known whether a mark of ours should stand. */
export interface Watched {
  again: (start: number) => Promise<void>;
  isStanding: (node: Node) => boolean;
  /** Hears of each change of the page. */
  changed: Site['changed'];
}

/**
 * Calls `again` after the page, its address or its theme changed: at most once a frame, never while a call
 * still runs, and ever more seldom on a page that changes without end.
 */
export function watchPage(
  doc: Document,
  { again, isStanding, changed }: Watched,
  signal: AbortSignal,
): void {
  const pace = createPace();
  let due: number | undefined;
  let running = false;
  let fight = false;

  async function run(): Promise<void> {
    const start = due;
    due = undefined;
    if (start === undefined || signal.aborted) return;
    running = true;
    await again(start);
    running = false;
    if (due !== undefined) plan();
  }

  function plan(): void {
    const wait = pace(performance.now(), fight);
    fight = false;
    const next = (): number => requestAnimationFrame(() => void run());
    if (wait === 0) next();
    else setTimeout(next, wait);
  }

  const ask = (): void => {
    const idle = due === undefined && !running;
    due ??= performance.now();
    if (idle) plan();
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) changed?.(record);
    const why = concern(records, isStanding);
    fight ||= why === 'fight';
    if (why !== undefined) ask();
  });
  const everything = { childList: true, characterData: true, subtree: true };
  // Not `body`, which pages replace.
  observer.observe(doc.documentElement, everything);
  const theme = new MutationObserver(ask);
  // A document that is no HTML has no body.
  for (const element of [doc.documentElement, doc.body as HTMLElement | null])
    if (element) theme.observe(element, { attributeFilter: THEMES });
  for (const query of ['(prefers-color-scheme: dark)', NARROW])
    matchMedia(query).addEventListener('change', ask, { signal });
  // Pages that route on their own change the address without loading, sometimes after the content.
  window.addEventListener('popstate', ask, { signal });
  // The Navigation API, which Firefox has only since 147.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', ask, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    theme.disconnect();
  });
}
