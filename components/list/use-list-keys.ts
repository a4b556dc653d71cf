import { useCallback, useMemo, type RefObject } from 'react';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import type { Entry } from '../../utils/view/entries.ts';
import type { ListAction } from '../../utils/view/list-keys.ts';
import type { Binding } from '../keys/binding.ts';
import { useLessLikeThis } from '../less-like-this.ts';
import { useKeys } from '../keys/use-keys.ts';
import { choosingKeys } from './choosing-keys.ts';
import { movingKeys } from './moving-keys.ts';
import { useFollowingPane } from './use-following-pane.ts';
import { useListAction } from './use-list-action.ts';
import type { ChosenPapers } from './use-chosen-papers.ts';
import { useMany } from './use-many.ts';
import type { ListCursor } from './use-list-cursor.ts';

const ACTIONS = [
  ['s', 'help.save', 'save'],
  ['d', 'help.done', 'done'],
  ['o', 'help.title.link', 'title'],
  ['p', 'help.pdf', 'pdf'],
  ['f', 'help.feed', 'feed'],
] as const satisfies readonly (readonly [string, string, ListAction])[];

/** What is done to all chosen papers once there are some. */
const TO_MANY: ReadonlySet<ListAction> = new Set(['save', 'done']);

const NONE: Binding[] = [];

interface KeyedList {
  entries: readonly Entry[];
  cursor: ListCursor;
  choosing: ChosenPapers;
  openId: string | undefined;
  open: (paper: Paper, index: number) => void;
  close: () => void;
}

/** What can be done with the paper at which the reader is. */
function useActingKeys({ cursor, choosing, openId, open, close }: KeyedList) {
  const act = useListAction();
  const hasChosen = choosing.chosen.length > 0;
  const actions = ACTIONS.filter(([, , action]) => !hasChosen || !TO_MANY.has(action));
  const stay = (): void => cursor.move(cursor.index);
  const opening = (paper: Paper): Binding => ({
    keys: ['Enter'],
    words: 'help.open',
    act: () => {
      open(paper, cursor.index);
      stay();
    },
  });
  const closing: Binding = {
    keys: ['Escape', 'u'],
    words: 'help.close',
    act: () => {
      close();
      stay();
    },
  };
  return (paper: Paper): Binding[] => [
    opening(paper),
    ...actions.map(([key, words, action]): Binding => ({
      keys: [key],
      words,
      act: () => act(action, paper),
    })),
    ...(openId === undefined ? [] : [closing]),
  ];
}

/** The keys of a list of papers: moving, choosing, and what can be done with the paper at which the reader is. */
export function useListKeys(list: RefObject<HTMLElement | null>, keyed: KeyedList): void {
  const { entries, cursor, choosing } = keyed;
  const root = useCallback(() => list.current, [list]);
  const acting = useActingKeys(keyed);
  const follow = useFollowingPane();
  const many = useMany();
  const papers = useMemo(() => entries.map((entry) => entry.paper), [entries]);
  const entry = entries[cursor.index];
  const paper = entry?.paper;
  const less = useLessLikeThis();
  const onMove = (next: number): void => {
    cursor.move(next);
    const there = papers[next];
    if (there) follow(there);
  };
  const moving = movingKeys(cursor.index, entries.length, onMove);
  const choose = choosingKeys({ choosing, papers, at: cursor.index, onMove, many });
  useKeys('list', paper ? [...moving, ...choose] : NONE, root);
  const lessKeys: Binding[] =
    less && entry?.reason !== undefined
      ? [{ keys: ['-'], words: 'forYou.less', act: () => less(entry.paper) }]
      : [];
  useKeys('item', paper ? [...acting(paper), ...lessKeys] : NONE, root);
}
