import { useMemo } from 'react';
import type { Notice } from '../../../components/notice.ts';
import { useServices } from '../../../components/services.tsx';
import { useSame } from '../../../components/use-same.ts';
import { useSettings } from '../../../components/use-settings.ts';
import { t } from '../../../utils/i18n/t.ts';
import { MOST_SEARCHES, type SavedSearch } from '../../../utils/settings.ts';
import {
  broughtBack,
  labelOf,
  listOfSearch,
  moved,
  renamed,
  savedOf,
} from '../../../utils/view/saved-searches.ts';

const NONE: readonly SavedSearch[] = [];

/** The reader's saved searches, and what can be done with them; deleting has its way back in the notice. */
export function useSavedSearches(tell: (notice: Notice | undefined) => void) {
  const { send } = useServices();
  const [settings, change] = useSettings();
  const searches = settings?.searches ?? NONE;
  const put = useSame((next: readonly SavedSearch[]) => change({ searches: [...next] }));
  const bringBack = useSame((search: SavedSearch, at: number) => {
    put(broughtBack(searches, search, at));
    tell(undefined);
  });
  const save = useSame((query: string) => {
    if (savedOf(searches, query)) return;
    if (searches.length >= MOST_SEARCHES) {
      tell({ text: t('saved.full', { n: MOST_SEARCHES }) });
      return;
    }
    const search = { id: crypto.randomUUID(), name: '', query: query.trim() };
    put([...searches, search]);
    // The reader looks at it now: only what comes from here on is new. Not noted, nothing is.
    void send('noteVisit', { list: listOfSearch(search) }).catch(() => undefined);
  });
  const remove = useSame((search: SavedSearch) => {
    const at = searches.findIndex(({ id }) => id === search.id);
    put(searches.filter(({ id }) => id !== search.id));
    tell({
      text: t('saved.deleted', { name: labelOf(search) }),
      undo: () => bringBack(search, at),
    });
  });
  const rename = useSame((id: string, name: string) => put(renamed(searches, id, name)));
  const move = useSame((id: string, by: -1 | 1) => put(moved(searches, id, by)));
  return useMemo(
    () => ({ searches, save, remove, rename, move }),
    [searches, save, remove, rename, move],
  );
}
