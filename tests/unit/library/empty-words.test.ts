import { expect, it } from 'vitest';
import { emptyWords } from '../../../entrypoints/library/queue/empty-words.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { Selection } from '../../../utils/queue/select.ts';

const all: Selection = {
  words: '',
  state: 'open',
  tag: undefined,
  snoozed: false,
  sort: 'priority',
};
const some = [{} as QueueRow];

it.each([
  ['nothing is saved, whatever is asked for', [], { ...all, words: 'x' }, t('queue.empty')],
  ['nothing is open', some, all, t('queue.noneOpen')],
  ['no words fit', some, { ...all, words: 'x' }, t('queue.noneFit')],
  ['no tag fits', some, { ...all, tag: 'x' }, t('queue.noneFit')],
  ['nothing is snoozed', some, { ...all, snoozed: true, words: 'x' }, t('queue.noneSnoozed')],
])('says why no paper is shown: %s', (_, queue, selection, words) =>
  expect(emptyWords(queue, selection)).toBe(words),
);
