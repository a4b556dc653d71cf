import { useEffect, useState, useSyncExternalStore } from 'react';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import type { Send } from '../../../../utils/send.ts';
import { useServices } from '../../../../components/services.tsx';
import { createNotesDesk, type NotesDesk } from './desk.ts';

/** One a page, whatever part of it is drawn: notes outlive the view in which they were typed. */
const desks = new WeakMap<Send, NotesDesk>();

function useNotesDesk(): NotesDesk {
  const { send, isPrivate } = useServices();
  const desk = desks.get(send) ?? createNotesDesk({ send, isPrivate });
  desks.set(send, desk);
  return desk;
}

/** Stores notes when the page goes out of sight, and at its start those that an earlier page could not. */
export function useKeptNotes(): void {
  const desk = useNotesDesk();
  useEffect(() => {
    const leave = (): void => desk.leaveAll();
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    void desk.bringIn();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [desk]);
}

/** Whether a paper has typed notes that are not stored: their field is shown open. */
export function useHasDraft(id: string): boolean {
  const desk = useNotesDesk();
  const [has] = useState(() => desk.hasDraft(id));
  return has;
}

/** The notes of one paper while their field is open. */
export function useNotes(item: QueueRow) {
  const desk = useNotesDesk();
  const { id } = item;
  const [keeper] = useState(() => desk.keeperOf(item));
  useEffect(() => desk.open(id, keeper), [desk, id, keeper]);
  return { keeper, state: useSyncExternalStore(keeper.subscribe, keeper.state) };
}
