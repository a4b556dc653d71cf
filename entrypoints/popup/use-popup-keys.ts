import { placeKeys } from '../../components/keys/places.ts';
import { useKeys } from '../../components/keys/use-keys.ts';
import type { Tab } from './PopupHead.tsx';

/** The keys that lead somewhere: to the popup's own tabs, and beyond them into the library. */
export function usePopupKeys(onTab: (tab: Tab) => void): void {
  useKeys(
    'page',
    placeKeys((to) => {
      if (to === 'today' || to === 'queue') onTab(to);
      else window.open(`library.html#${to}`, '_blank', 'noopener');
    }),
  );
}
