import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import { itemOfRemoved } from '../../../../utils/queue/removed.ts';
import { parseSettings } from '../../../../utils/settings.ts';
import { isLong } from '../../../support/is-long.ts';
import { interleave, settleAll, type Promised } from '../../../support/sync/interleave.ts';
import type { ModelDevice } from '../../../support/sync/model-device.ts';

const RUNS = isLong ? 20_000 : 200;
const FIRST = 20_261_127;

/** What the reader sees of an item; times of changes are each device's own. */
function seen(row: QueueRow): unknown {
  const { changed: _, changedAt: __, ...item } = row;
  return JSON.parse(JSON.stringify(item));
}

function shown({ contents }: ModelDevice): unknown {
  const { queue, removed, marks, settings } = contents;
  const items = [...queue.values()].map((item) => [item.id, seen(item)] as const);
  const gone = [...removed.values()].map((row) => [row.id, itemOfRemoved(row)] as const);
  return {
    items: Object.fromEntries(items),
    removed: Object.fromEntries(gone.map(([id, item]) => [id, item && seen(item)])),
    marks: Object.fromEntries(marks),
    settings: parseSettings(settings),
  };
}

/** Everything that is kept of papers, in the queue and out of it. */
const kept = ({ contents: { queue, removed } }: ModelDevice): QueueRow[] => [
  ...queue.values(),
  ...[...removed.values()].flatMap((row) => itemOfRemoved(row) ?? []),
];

function missing(device: ModelDevice, { words, tags, removed }: Promised): string[] {
  const all = kept(device);
  const notes = all.map((item) => item.notes).join('\n');
  const there = new Set(all.flatMap((item) => item.tags));
  return [
    ...[...words].filter((word) => !notes.includes(word)).map((word) => `lost ${word}`),
    ...[...tags].filter((tag) => !there.has(tag)).map((tag) => `lost ${tag}`),
    ...[...removed].filter((id) => device.contents.queue.has(id)).map((id) => `back ${id}`),
  ];
}

function doubled(device: ModelDevice): string[] {
  const keys = device.items().flatMap((item) => item.keys);
  return keys.filter((key, n) => keys.indexOf(key) !== n);
}

function troubleOf(seed: number): string[] {
  const { devices, promised, now } = interleave(seed, 60);
  const turns = settleAll(devices, now);
  const [first, ...others] = devices as [ModelDevice, ...ModelDevice[]];
  const all = shown(first);
  return [
    ...(turns === Infinity ? ['never ends'] : []),
    ...others.filter((one) => !isDeepStrictEqual(shown(one), all)).map(({ id }) => `${id} differs`),
    ...missing(first, promised),
    ...doubled(first).map((key) => `twice ${key}`),
  ];
}

describe('three devices', () => {
  it(`come to the same, with nothing lost and nothing back, in ${RUNS} interleavings`, () => {
    const odd = Array.from({ length: RUNS }, (_, n) => FIRST + n).flatMap((seed) => {
      const trouble = troubleOf(seed);
      return trouble.length === 0 ? [] : [`${seed}: ${trouble.join(', ')}`];
    });
    expect(odd.slice(0, 20)).toEqual([]);
  }, 3_600_000);
});
