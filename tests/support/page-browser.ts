import type { Browser } from '../../utils/browser.ts';
import { memoryArea } from './memory-area.ts';

type Follow = (changes: Record<string, object>) => void;

/** The browser as far as our pages keep settings in it: what is set there is told to who listens. */
export function pageBrowser() {
  const area = memoryArea();
  const listeners = new Set<Follow>();
  const local = {
    ...area,
    async set(items: Record<string, unknown>): Promise<void> {
      await area.set(items);
      for (const follow of listeners)
        follow(Object.fromEntries(Object.keys(items).map((key) => [key, {}])));
    },
  };
  const onChanged = {
    addListener: (follow: Follow) => void listeners.add(follow),
    removeListener: (follow: Follow) => void listeners.delete(follow),
  };
  return { storage: { local, onChanged } } as unknown as Browser;
}
