/** Tells who listens that there is news, until their signal aborts. */
export function createNews() {
  const listeners = new Set<() => void>();
  return {
    isHeard: (): boolean => listeners.size > 0,
    listen(onNews: () => void, signal: AbortSignal): void {
      listeners.add(onNews);
      signal.addEventListener('abort', () => listeners.delete(onNews));
    },
    tell: (): void => listeners.forEach((onNews) => onNews()),
  };
}
