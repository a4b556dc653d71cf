interface Heard<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** Hears an event of the extension's API until the signal. */
export function listenTo<Listener>(
  event: Heard<Listener>,
  listener: Listener,
  signal: AbortSignal,
): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      event.removeListener(listener);
    } catch {
      // The extension was updated: its API is gone, and the listener with it.
    }
  });
}
