import fc from 'fast-check';
import type { Evidence, QueueRow } from '../../../utils/queue/item/schema.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';

const time = fc
  .integer({ min: 1_750_000_000_000, max: 1_750_000_000_009 })
  .map((ms) => new Date(ms).toISOString());
const key = fc.integer({ min: 10_001, max: 10_009 }).map((n): PaperKey => `arxiv:2507.${n}`);
const evidence = fc.record<Evidence>({
  kind: fc.constantFrom('version', 'accepted'),
  text: fc.constantFrom('v2', 'Accepted to ICML'),
  at: time,
  url: fc.constant('https://arxiv.org/abs/2507.10001'),
});

/** A sound queue item; few distinct values, so that two of them often meet. */
export const anItem: fc.Arbitrary<QueueRow> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  keys: fc.uniqueArray(key, { minLength: 1, maxLength: 3 }),
  title: fc.constantFrom('Tide', 'Crest'),
  authors: fc.constantFrom([], ['Ada Lovelace']),
  url: fc.constant('https://arxiv.org/abs/2507.10001'),
  state: fc.constantFrom('to-read', 'reading', 'done', 'archived'),
  rank: fc.constantFrom('a0', 'a1', 'Zz'),
  tags: fc.uniqueArray(fc.constantFrom('agents', 'vision', 'Theory'), { maxLength: 3 }),
  notes: fc.constantFrom('', 'one', 'two'),
  evidence: fc.array(evidence, { maxLength: 2 }),
  savedAt: time,
  changedAt: time,
  changed: fc.record({ state: time, notes: time, tags: time }, { requiredKeys: [] }),
});
