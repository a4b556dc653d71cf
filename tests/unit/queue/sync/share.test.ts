import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../../utils/queue/sync/carrier.ts';
import { clockAt } from '../../../../utils/queue/sync/clock.ts';
import { NO_ITEM } from '../../../../utils/queue/sync/item-state.ts';
import { NOTHING } from '../../../../utils/queue/sync/merge.ts';
import type { ItemState } from '../../../../utils/queue/sync/replica.ts';
import { shareOf } from '../../../../utils/queue/sync/share.ts';
import { DAY_MS } from '../../../../utils/queue/removed.ts';

const [A, B, C] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
const NOW = Date.UTC(2026, 10, 27);
const at = new Date(NOW).toISOString();

const replicaOf = (state: Partial<ItemState>) => ({
  ...NOTHING,
  items: { x: { ...NO_ITEM, ...state } },
});
const by = (device: string, state: Partial<ItemState>): Delivery => ({
  device,
  name: '',
  at,
  isWhole: true,
  refused: 0,
  replica: replicaOf(state),
});
/** What device C tells of an item, of which others tell this. */
const told = (state: Partial<ItemState>, ...others: Delivery[]): ItemState | undefined =>
  shareOf(replicaOf(state), { device: C, at, others }).items['x'];

describe('what another wrote is told by a third', () => {
  it('where its writer tells it under another name only', () => {
    const version = { clock: clockAt(NOW, B), text: 'n' };
    const others = by(B, { notes: { versions: [version], known: {} } });
    const known = { '': { [B]: version.clock } };
    const notes = { versions: [{ ...version, of: '~' }], known };
    expect(told({ notes }, others)?.notes).toEqual(notes);
    expect(told({ notes: { versions: [version], known: {} } }, others)).toBeUndefined();
  });

  it('where all that is told of when it was saved is later', () => {
    const saved = (ms: number) => [clockAt(ms, B), { savedAt: at }] as const;
    expect(told({ saved: saved(5) }, by(A, { saved: saved(6) }))).toMatchObject({
      saved: saved(5),
    });
    expect(told({ saved: saved(5) }, by(A, { saved: saved(5) }))).toBeUndefined();
  });

  it('where its writer tells another value of the same moment, which counts less', () => {
    const state = (value: 'done' | 'reading') => [clockAt(NOW, B), value] as const;
    const others = by(B, { state: state('done') });
    expect(told({ state: state('reading') }, others)).toMatchObject({
      state: state('reading'),
    });
    expect(told({ state: state('done') }, others)).toBeUndefined();
  });

  it('where a text still stands there that was replaced', () => {
    const version = { clock: clockAt(NOW, B), text: 'n' };
    const known = { '': { [B]: version.clock } };
    const others = by(B, { notes: { versions: [version], known: {} } });
    expect(told({ notes: { versions: [], known } }, others)?.notes).toEqual({
      versions: [],
      known,
    });
    expect(told({ notes: { versions: [], known } })).toBeUndefined();
  });
});

it('what is long gone is told to those alone who do not know it', () => {
  const ms = NOW - 300 * DAY_MS;
  const life: ItemState['life'] = [clockAt(ms, C), 'gone'];
  const old = (value: 'in' | 'removed') => by(A, { life: [clockAt(ms - 1, A), value] });
  expect(told({ life })).toBeUndefined();
  expect(told({ life }, by(A, { life }))).toBeUndefined();
  expect(told({ life }, old('in'))).toMatchObject({ life });
  expect(told({ life }, old('removed'))).toMatchObject({ life });
});
