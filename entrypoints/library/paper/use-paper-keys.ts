import { lastList } from '../../../components/list/place.ts';
import { useListAction } from '../../../components/list/use-list-action.ts';
import type { Binding } from '../../../components/keys/binding.ts';
import { useKeys } from '../../../components/keys/use-keys.ts';
import { notePlace } from '../../../components/list/place.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { paperRoute } from '../../../utils/view/route.ts';

/** The key to the paper before or after this one in the list that it was opened from, if there is one; that list is one step back. */
function beside(id: string, key: 'j' | 'k'): Binding[] {
  const list = lastList();
  const at = list?.ids.indexOf(id) ?? -1;
  const next = at === -1 ? undefined : list?.ids[at + (key === 'j' ? 1 : -1)];
  if (!list || next === undefined) return [];
  const act = (): void => {
    notePlace(list.address, next);
    location.replace(`#${paperRoute(arxivKey(next))}`);
  };
  return [{ keys: [key], words: key === 'j' ? 'help.next' : 'help.previous', act }];
}

/** The keys of a paper's own page: what the list's do with its row. */
export function usePaperKeys(paper: PaperRow | undefined): void {
  const act = useListAction();
  const keysOf = (one: PaperRow): Binding[] => [
    ...beside(one.id, 'j'),
    ...beside(one.id, 'k'),
    { keys: ['s'], words: 'help.save', act: () => act('save', one) },
    { keys: ['d'], words: 'help.done', act: () => act('done', one) },
    { keys: ['o'], words: 'help.title.link', act: () => act('title', one) },
    { keys: ['p'], words: 'help.pdf', act: () => act('pdf', one) },
    { keys: ['f'], words: 'help.feed', act: () => act('feed', one) },
  ];
  useKeys('item', paper ? keysOf(paper) : []);
}
