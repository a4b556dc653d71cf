import { saidIn } from '../one-paper.ts';
import { stampAll, type Contents, type Here } from './contents.ts';
import { merge } from './merge.ts';
import type { Replica } from './replica.ts';
import { settle } from './settle.ts';
import { renamed, type Twin } from './twin.ts';
import { contentsOf } from './view.ts';

export interface Stepped {
  /** What this device and those who wrote agree on now. */
  replica: Replica;
  /** The tables as they follow from it; what is the same object as before is not other. */
  contents: Contents;
}

/**
 * One exchange, as far as it is in memory: what was edited here since the last (`agreed`) and what others wrote come
 * together, and the tables follow. Pure; the same in whatever order, and however often, others are read.
 */
export function step(
  contents: Contents,
  agreed: Replica,
  others: readonly Replica[],
  here: Here,
  twin?: Twin,
): Stepped {
  const own = stampAll(contents, agreed, here);
  const known = others.reduce(merge, twin === undefined ? own : renamed(own, here.device, twin));
  const writer = { device: here.device, ms: here.now };
  const said = saidIn(contents.verdicts);
  const items = settle(new Map(Object.entries(known.items)), {
    writer,
    said,
    archive: here.archive,
  });
  const replica = { ...known, items: Object.fromEntries(items) };
  return { replica, contents: contentsOf(items, replica, contents, here) };
}
