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

/** Calls `again` after the page changed: at most once a frame, and never while a call still runs. */
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

  const observer = new MutationObserver((records) => {
    if (!concernsPage(records)) return;
    const idle = due === undefined && !running;
    due ??= performance.now();
    if (idle) requestAnimationFrame(() => void run());
  });
  observer.observe(doc.body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
