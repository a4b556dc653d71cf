import fc from 'fast-check';
import { clockAt } from '../../../utils/queue/sync/clock.ts';
import { NOTHING } from '../../../utils/queue/sync/merge.ts';
import type {
  Dated,
  DatedSet,
  ItemState,
  Life,
  Notes,
  Replica,
} from '../../../utils/queue/sync/replica.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';

const DEVICES = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
const device = fc.constantFrom(...DEVICES);
/** Few moments, so that equal and neighbouring ones are common. */
const clock = fc.tuple(fc.nat(6), device).map(([ms, by]) => clockAt(ms, by));
const dated = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Dated<T>> => fc.tuple(clock, value);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const dictionary = <T>(keys: readonly string[], value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 });
const setOf = <T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<DatedSet<T>> =>
  dictionary(keys, dated(fc.option(value)));

const IDS = ['x', 'y', '__proto__'] as const;
const KEYS: readonly PaperKey[] = ['arxiv:2507.00001', 'doi:10.1/x'];

const notes: fc.Arbitrary<Notes> = fc.record({
  versions: fc.array(fc.record({ clock, text: fc.constantFrom('a', 'b') }), { maxLength: 2 }),
  known: dictionary(['', 'y'], dictionary(DEVICES, clock)),
});

/** As states come about: no text that its own `known` says was replaced. */
const soundNotes = notes.map(({ versions, known }) => ({
  known,
  versions: versions
    .filter(({ clock: at }) => (known['']?.[at.slice(9)] ?? '') < at)
    .sort((a, b) => (a.clock + a.text < b.clock + b.text ? -1 : 1))
    .filter(({ clock: at, text }, n, all) => {
      const before = all[n - 1];
      return before?.clock !== at || before.text !== text;
    }),
}));

const life = fc.constantFrom<Life>('in', 'removed', 'part:x');

const item: fc.Arbitrary<ItemState> = fc
  .record({
    life: maybe(dated(life)),
    state: maybe(dated(fc.constantFrom('to-read' as const, 'done' as const))),
    order: maybe(dated(fc.constantFrom('a0', 'a1'))),
    snooze: maybe(dated(fc.constantFrom(null, '2026-01-01T00:00:00.000Z'))),
    keys: setOf(KEYS, fc.constantFrom(...KEYS)),
    claims: setOf(KEYS, fc.constantFrom(...KEYS)),
    tags: setOf(['ml', 'nlp', '__proto__'], fc.constantFrom('ml', 'ML')),
    notes: soundNotes,
    evidence: fc.constant([]),
  })
  .map((one) => JSON.parse(JSON.stringify(one)) as ItemState);

/** Any state that some device may know. */
export const replicas: fc.Arbitrary<Replica> = fc
  .record({
    items: dictionary(IDS, item),
    marks: dictionary(KEYS, fc.record({ opened: dated(fc.constantFrom(null, 'o')) })),
    verdicts: dictionary(['s\ni'], dated(fc.constantFrom(true, false, null))),
  })
  .map((one) => ({ ...NOTHING, ...one }) as Replica);
