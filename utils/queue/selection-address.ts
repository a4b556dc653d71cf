import { isQueueState } from './item/states.ts';
import { SORTS, type Selection } from './select.ts';

export type QueueLook = 'list' | 'board';

/** What of the queue is shown, and how: it stands in the address after `?`. */
export interface QueueChoice extends Selection {
  look: QueueLook;
}

const FIRST_CHOICE: QueueChoice = {
  words: '',
  state: 'open',
  tag: undefined,
  snoozed: false,
  sort: 'priority',
  look: 'list',
};

/** Reads the part of a hash after `?`; what is not known there is passed over. */
export function parseChoice(hash: string): QueueChoice {
  const at = hash.indexOf('?');
  if (at === -1) return FIRST_CHOICE;
  const params = new URLSearchParams(hash.slice(at + 1, at + 2000));
  const state = params.get('state');
  return {
    words: (params.get('q') ?? '').slice(0, 500),
    state: isQueueState(state) || state === 'all' ? state : 'open',
    tag: params.get('tag')?.slice(0, 200) || undefined,
    snoozed: params.get('is') === 'snoozed',
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'priority',
    look: params.get('look') === 'board' ? 'board' : 'list',
  };
}

/** The address of the queue with this choice; only what differs from the first is written. */
export function withChoice({ words, state, tag, snoozed, sort, look }: QueueChoice): string {
  const params = new URLSearchParams();
  if (words !== '') params.set('q', words);
  if (state !== 'open') params.set('state', state);
  if (tag !== undefined) params.set('tag', tag);
  if (snoozed) params.set('is', 'snoozed');
  if (sort !== 'priority') params.set('sort', sort);
  if (look !== 'list') params.set('look', look);
  const query = params.toString();
  return query === '' ? '#queue' : `#queue?${query}`;
}
