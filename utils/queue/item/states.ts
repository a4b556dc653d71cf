/** A page's script needs this one alone, and no table. */
export const DONE_LETTER = 'd';

/**
 * The states of a queue item, in the order in which they are offered, each with its letter in the overlay's
 * shards (utils/queue/marks/format.ts) and whether a paper in it is still to be read. A new state is one line
 * here and its words; no list of states stands anywhere else. A letter is never used again for another state,
 * and never `-`, `o`, `c`.
 */
const STATES = {
  'to-read': { letter: 't', open: true },
  reading: { letter: 'r', open: true },
  done: { letter: DONE_LETTER, open: false },
  archived: { letter: 'a', open: false },
} as const satisfies Record<string, { letter: string; open: boolean }>;

export type QueueState = keyof typeof STATES;

export const QUEUE_STATES = Object.keys(STATES) as readonly QueueState[];

export const letterOf = (state: QueueState): string => STATES[state].letter;

/** Whether a paper in this state is still to be read. */
export const isOpenState = (state: QueueState): boolean => STATES[state].open;

/** What a paper is in when it is saved, and what an unknown state is read as. */
export const FIRST_STATE: QueueState = 'to-read';

export function isQueueState(value: unknown): value is QueueState {
  return typeof value === 'string' && Object.hasOwn(STATES, value);
}
