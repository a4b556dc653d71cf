import { isDeepStrictEqual } from 'node:util';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { itemOfRemoved } from '../../../utils/queue/removed.ts';
import { parseSettings } from '../../../utils/settings.ts';
import type { Promised } from './edits.ts';
import { interleave, settleAll } from './interleave.ts';
import type { ModelDevice } from './model-device.ts';

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

/** All notes that are kept, those too which one item cannot show beside the newest. */
const notesOf = (device: ModelDevice): string =>
  [
    ...kept(device).map((item) => item.notes),
    ...Object.values(device.agreed.items)
      .filter(({ life }) => life?.[1] === 'in' || life?.[1] === 'removed')
      .flatMap(({ notes }) => notes.versions.map(({ text }) => text)),
  ].join('\n');

function missing(device: ModelDevice, { words, tags, removed, ids }: Promised): string[] {
  const { contents } = device;
  const notes = notesOf(device);
  const there = new Set(kept(device).flatMap((item) => item.tags));
  const isNowhere = (id: string): boolean =>
    !contents.queue.has(id) && !contents.removed.has(id) && !contents.gone.has(id);
  return [
    ...[...words].filter((word) => !notes.includes(word)).map((word) => `lost ${word}`),
    ...[...tags].filter((tag) => !there.has(tag)).map((tag) => `lost ${tag}`),
    ...[...removed].filter((id) => contents.queue.has(id)).map((id) => `back ${id}`),
    ...[...ids].filter(isNowhere).map((id) => `nowhere ${id}`),
    ...kept(device)
      .filter((item) => `${item.title}${item.notes}`.includes('\0'))
      .map(({ id }) => `stands in ${id}`),
  ];
}

function doubled(device: ModelDevice): string[] {
  const keys = device.items().flatMap((item) => item.keys);
  return keys.filter((key, n) => keys.indexOf(key) !== n);
}

/** What is wrong after an interleaving, in words; nothing where all is well. */
export function troubleOf(seed: number): string[] {
  const run = interleave(seed, 60);
  const { devices, promised } = run;
  const turns = settleAll(run);
  const [first, ...others] = devices as [ModelDevice, ...ModelDevice[]];
  const all = shown(first);
  return [
    ...(turns === Infinity ? ['never ends'] : []),
    ...others.filter((one) => !isDeepStrictEqual(shown(one), all)).map(({ id }) => `${id} differs`),
    ...missing(first, promised),
    ...doubled(first).map((key) => `twice ${key}`),
  ];
}
