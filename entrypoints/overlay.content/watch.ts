/** Whether these mutations touch anything but our own marks. */
export function concernsPage(records: readonly MutationRecord[]): boolean {
  const ours = (node: Node): boolean => node.nodeName.startsWith('TIDEMARK-');
  return records.some(
    ({ type, addedNodes, removedNodes }) =>
      type === 'characterData' ||
      [...addedNodes].some((node) => !ours(node)) ||
      removedNodes.length > 0,
  );
}

/** The Navigation API, which Firefox has only since 147. */
function navigationOf(page: Window): EventTarget | undefined {
  return (page as { navigation?: EventTarget }).navigation;
}

/** Calls `again` after the page or its address changed: at most once a frame, and never while a call still runs. */
export function watchPage(
  doc: Document,
  again: (start: number) => Promise<void>,
  signal: AbortSignal,
): void {
  let due: number | undefined;
  let running = false;

  async function run(): Promise<void> {
    const start = due;
    due = undefined;
    if (start === undefined || signal.aborted) return;
    running = true;
    await again(start);
    running = false;
    if (due !== undefined) requestAnimationFrame(() => void run());
  }

  const ask = (): void => {
    const idle = due === undefined && !running;
    due ??= performance.now();
    if (idle) requestAnimationFrame(() => void run());
  };
  const observer = new MutationObserver((records) => {
    if (concernsPage(records)) ask();
  });
  observer.observe(doc.body, { childList: true, characterData: true, subtree: true });
  // Pages that route on their own change the address without loading, sometimes after the content.
  window.addEventListener('popstate', ask, { signal });
  navigationOf(window)?.addEventListener('currententrychange', ask, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
