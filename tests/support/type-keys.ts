interface How extends KeyboardEventInit {
  /** When, in the page's time. */
  at?: number;
}

/** A key, as the element with the focus gets it in a browser; gives the event. */
export function type(key: string, { at, ...how }: How = {}): KeyboardEvent {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '';
  const event = new KeyboardEvent('keydown', {
    key,
    code,
    bubbles: true,
    cancelable: true,
    ...how,
  });
  // happy-dom takes Alt for AltGr.
  Object.defineProperty(event, 'getModifierState', { value: () => false });
  if (at !== undefined) Object.defineProperty(event, 'timeStamp', { value: at });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}
