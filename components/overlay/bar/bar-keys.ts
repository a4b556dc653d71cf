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
