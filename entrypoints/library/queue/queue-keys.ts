import { QUEUE_STATES, type QueueState } from '../../../utils/queue/item/states.ts';
import { moveInList } from '../../../utils/view/list-keys.ts';

/** What a key asks for in a list of saved papers, of the one that has the focus. */
export type QueueWish =
  | { what: 'focus'; index: number }
  | { what: 'move'; index: number }
  | { what: 'sideways'; step: 1 | -1 }
  | { what: 'state'; state: QueueState }
  | { what: 'edit'; edit: 'notes' | 'tags' }
  | { what: 'choose' | 'remove' | 'fold' };

function withAlt(key: string, at: number, size: number): QueueWish | undefined {
  if (key === 'ArrowUp') return { what: 'move', index: at - 1 };
  if (key === 'ArrowDown') return { what: 'move', index: at + 1 };
  if (key === 'Home') return { what: 'move', index: 0 };
  if (key === 'End') return { what: 'move', index: size - 1 };
  if (key === 'ArrowLeft') return { what: 'sideways', step: -1 };
  if (key === 'ArrowRight') return { what: 'sideways', step: 1 };
  return undefined;
}

function withoutAlt(key: string, at: number, size: number): QueueWish | undefined {
  const index = moveInList(key, at, size);
  if (index !== undefined) return { what: 'focus', index };
  const state = QUEUE_STATES[Number(key) - 1];
  if (state) return { what: 'state', state };
  if (key === 'x') return { what: 'choose' };
  if (key === 'Delete' || key === '#') return { what: 'remove' };
  if (key === 'e') return { what: 'edit', edit: 'notes' };
  if (key === 'l') return { what: 'edit', edit: 'tags' };
  return key === 'Escape' ? { what: 'fold' } : undefined;
}

/** What this key asks for at the paper `at` of `size`; undefined for a key that asks for nothing. */
export function wishOfKey(
  { key, altKey }: { key: string; altKey: boolean },
  at: number,
  size: number,
): QueueWish | undefined {
  return altKey ? withAlt(key, at, size) : withoutAlt(key, at, size);
}
