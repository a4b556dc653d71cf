import { api } from './api.ts';
import { listenTo } from './listen-to.ts';
import type { PassDependencies } from './pass.ts';

type Changes = Record<string, { newValue?: unknown }>;

/** Marks anew when what is stored has changed, and when the browser brings the page back as it was left. */
export function watchStored(
  { doc, store, titles, signal }: PassDependencies,
  pass: (start: number | undefined) => Promise<void>,
): void {
  const onStored = (changes: Changes): void => {
    const changed = store.changed(changes);
    if (changed === undefined) return;
    titles?.forget(changes);
    // Half a page would be marked by half.
    if (doc.readyState !== 'loading')
      void pass(changed === 'public' ? performance.now() : undefined);
  };
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    store.forget();
    titles?.forget();
    void pass(performance.now());
  };
  listenTo(api().storage.local.onChanged, onStored, signal);
  window.addEventListener('pageshow', onShow, { signal });
}
