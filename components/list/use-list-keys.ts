import { useCallback, type RefObject } from 'react';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import type { Entry } from '../../utils/view/entries.ts';
import type { ListAction } from '../../utils/view/list-keys.ts';
import type { Binding } from '../keys/binding.ts';
import { useKeys } from '../keys/use-keys.ts';
import { movingKeys } from './moving-keys.ts';
import { useFollowingPane } from './use-following-pane.ts';
import { useListAction } from './use-list-action.ts';
import type { ListCursor } from './use-list-cursor.ts';

const ACTIONS = [
  ['s', 'help.save', 'save'],
  ['d', 'help.done', 'done'],
  ['o', 'help.title.link', 'title'],
  ['p', 'help.pdf', 'pdf'],
  ['f', 'help.feed', 'feed'],
] as const satisfies readonly (readonly [string, string, ListAction])[];

const NONE: Binding[] = [];

interface KeyedList {
  entries: readonly Entry[];
  cursor: ListCursor;
  openId: string | undefined;
  open: (paper: Paper, index: number) => void;
  close: () => void;
}

/** The keys of a list of papers: moving, and what can be done with the paper at which the reader is. */
export function useListKeys(list: RefObject<HTMLElement | null>, keyed: KeyedList): void {
  const { entries, cursor, openId, open, close } = keyed;
  const root = useCallback(() => list.current, [list]);
  const act = useListAction();
  const follow = useFollowingPane();
  const paper = entries[cursor.index]?.paper;

  function fold(): false | undefined {
    if (openId === undefined) return false;
    close();
    cursor.move(cursor.index);
    return undefined;
  }

  const moving = movingKeys(cursor.index, entries.length, (next) => {
    cursor.move(next);
    const there = entries[next]?.paper;
    if (there) follow(there);
  });
  const acting = (one: Paper): Binding[] => [
    {
      keys: ['Enter'],
      words: 'help.open',
      act: () => {
        open(one, cursor.index);
        cursor.move(cursor.index);
      },
    },
    ...ACTIONS.map(([key, words, action]): Binding => ({
      keys: [key],
      words,
      act: () => act(action, one),
    })),
    { keys: ['Escape', 'u'], words: 'help.close', act: fold },
  ];
  useKeys('list', paper ? moving : NONE, root);
  useKeys('item', paper ? acting(paper) : NONE, root);
}
