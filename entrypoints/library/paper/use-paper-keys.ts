import { lastList } from '../../../components/list/place.ts';
import { useListAction } from '../../../components/list/use-list-action.ts';
import type { Binding } from '../../../components/keys/binding.ts';
import { useKeys } from '../../../components/keys/use-keys.ts';
import { notePlace } from '../../../components/list/place.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { paperRoute } from '../../../utils/view/route.ts';

/** To the paper before or after this one in the list that it was opened from; that list is one step back. */
function beside(id: string, step: 1 | -1): false | undefined {
  const list = lastList();
  const at = list?.ids.indexOf(id) ?? -1;
  const next = at === -1 ? undefined : list?.ids[at + step];
  if (!list || next === undefined) return false;
  notePlace(list.address, next);
  location.replace(`#${paperRoute(arxivKey(next))}`);
  return undefined;
}

/** The keys of a paper's own page: what the list's do with its row. */
export function usePaperKeys(paper: PaperRow | undefined): void {
  const act = useListAction();
  const keysOf = (one: PaperRow): Binding[] => [
    { keys: ['j'], words: 'help.next', act: () => beside(one.id, 1) },
    { keys: ['k'], words: 'help.previous', act: () => beside(one.id, -1) },
    { keys: ['s'], words: 'help.save', act: () => act('save', one) },
    { keys: ['d'], words: 'help.done', act: () => act('done', one) },
    { keys: ['o'], words: 'help.title.link', act: () => act('title', one) },
    { keys: ['p'], words: 'help.pdf', act: () => act('pdf', one) },
    { keys: ['f'], words: 'help.feed', act: () => act('feed', one) },
  ];
  useKeys('item', paper ? keysOf(paper) : []);
}
