import type { KeyGuard } from '../../../utils/overlay/key-guard.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** `]` and `[` as a step between marks; undefined for every other key, and while the reader types. */
export function stepOfKey(event: KeyboardEvent): 1 | -1 | undefined {
  if (!event.isTrusted || event.defaultPrevented || event.isComposing) return undefined;
  // Many keyboards have brackets only with AltGr, which comes as Ctrl and Alt.
  const plain = event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey);
  if (event.metaKey || !plain) return undefined;
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest(FIELDS) !== null) return undefined;
  return event.key === ']' ? 1 : event.key === '[' ? -1 : undefined;
}

/** Keys of the bar: a bracket anywhere in the page is a step; Escape in the bar itself closes what is open there. */
export function listenForKeys(
  { defaultView }: Document,
  host: HTMLElement,
  guard: KeyGuard,
  on: { step(by: 1 | -1): void; close(): void },
  signal: AbortSignal,
): void {
  const onStep = (event: KeyboardEvent): void => {
    const by = stepOfKey(event);
    if (by !== undefined) on.step(by);
  };
  guard.add(host, (event) => (event.key === 'Escape' ? on.close() : onStep(event)));
  defaultView?.addEventListener('keydown', onStep, { signal });
  signal.addEventListener('abort', () => guard.remove(host));
}
