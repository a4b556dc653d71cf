import { edited, type Edit } from '../../../utils/queue/item/fields.ts';
import { newItem } from '../../../utils/queue/item/model.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { canUnite, uniteItems } from '../../../utils/queue/merge.ts';
import { itemOfRemoved, removedRow } from '../../../utils/queue/removed.ts';
import type { Contents, Here } from '../../../utils/queue/sync/contents.ts';
import { NOTHING } from '../../../utils/queue/sync/merge.ts';
import type { Replica } from '../../../utils/queue/sync/replica.ts';
import type { Delivery } from '../../../utils/queue/sync/carrier.ts';
import { shareOf } from '../../../utils/queue/sync/share.ts';
import { step } from '../../../utils/queue/sync/step.ts';
import { stamped, changeTime } from '../../../utils/queue/item/fields.ts';
import type { PaperKey } from '../../../utils/paper-key.ts';

const EMPTY: Contents = {
  queue: new Map(),
  removed: new Map(),
  gone: new Map(),
  marks: new Map(),
  verdicts: [],
  settings: {},
};

/** A device whose tables are in memory, edited as the commands of the queue edit them. */
export class ModelDevice {
  contents: Contents = EMPTY;
  agreed: Replica = NOTHING;
  id: string;
  skew: number;

  /** Whether it tells only what no other does. */
  isShared: boolean;

  constructor(id: string, skew: number, isShared = false) {
    this.id = id;
    this.skew = skew;
    this.isShared = isShared;
  }

  at(now: number): string {
    return new Date(now + this.skew).toISOString();
  }

  here(now: number): Here {
    return { device: this.id, now: now + this.skew, archive: () => undefined };
  }

  items(): QueueRow[] {
    return [...this.contents.queue.values()];
  }

  save(id: string, keys: PaperKey[], title: string, now: number): void {
    const context = { id, at: this.at(now), rank: 'a0' };
    const item = newItem(keys, { title, authors: ['Ada Tide'] }, undefined, context);
    this.#put([item]);
  }

  edit(id: string, edit: Edit, now: number): void {
    const item = this.contents.queue.get(id);
    if (item) this.#put([edited(item, edit, this.at(now))]);
  }

  remove(id: string, now: number): void {
    const item = this.contents.queue.get(id);
    if (!item) return;
    const at = this.at(now);
    const queue = new Map(this.contents.queue);
    queue.delete(id);
    const removed = new Map(this.contents.removed).set(id, removedRow(item, at));
    const gone = new Map(this.contents.gone).set(id, { id, keys: item.keys, at, into: undefined });
    this.contents = { ...this.contents, queue, removed, gone };
  }

  bringBack(id: string, now: number): boolean {
    const row = this.contents.removed.get(id);
    const item = row && itemOfRemoved(row);
    const held = new Set(this.items().flatMap(({ keys }) => keys));
    if (!item || item.keys.some((key) => held.has(key))) return false;
    this.#put([stamped(item, { kept: changeTime(item, 'kept', this.at(now)) })]);
    return true;
  }

  /** Takes a key off by hand, as what another paper turned out to have is taken off. */
  takeKey(id: string, key: PaperKey, now: number): void {
    const item = this.contents.queue.get(id);
    if (!item) return;
    const keys = item.keys.filter((one) => one !== key);
    this.#put([{ ...item, keys, claims: [key], changedAt: this.at(now) }]);
  }

  /** Forgets what was removed, as the reader or 30 days do; gives what it was. */
  forget(id: string): QueueRow | undefined {
    const row = this.contents.removed.get(id);
    const removed = new Map(this.contents.removed);
    removed.delete(id);
    this.contents = { ...this.contents, removed };
    return row && itemOfRemoved(row);
  }

  /** An item and all that became part of it. */
  familyOf(id: string): string[] {
    const parts = [...this.contents.gone.values()].filter(({ into }) => into === id);
    return [id, ...parts.flatMap((part) => this.familyOf(part.id))];
  }

  unite(a: string, b: string, now: number): void {
    const [x, y] = [this.contents.queue.get(a), this.contents.queue.get(b)];
    if (!x || !y || a === b || !canUnite(x, y)) return;
    const at = this.at(now);
    const one = uniteItems(x, y, at);
    const lost = one.id === a ? y : x;
    const queue = new Map(this.contents.queue);
    queue.delete(lost.id);
    const gone = new Map(this.contents.gone).set(lost.id, {
      id: lost.id,
      keys: lost.keys,
      at,
      into: one.id,
    });
    this.contents = { ...this.contents, queue, gone };
    this.#put([one]);
  }

  mark(key: PaperKey, done: boolean, now: number): void {
    const marks = new Map(this.contents.marks);
    if (done) marks.set(key, { key, doneAt: this.at(now) });
    else marks.delete(key);
    this.contents = { ...this.contents, marks };
  }

  settings(settings: unknown): void {
    this.contents = { ...this.contents, settings };
  }

  /** Takes in what others wrote, and gives what it has to tell then. */
  exchange(others: readonly Delivery[], now: number): Delivery {
    const theirs = others.map(({ replica }) => replica);
    const { contents, replica } = step(this.contents, this.agreed, theirs, this.here(now));
    this.contents = contents;
    this.agreed = replica;
    const [device, at] = [this.id, this.at(now)];
    const told = this.isShared ? shareOf(replica, { device, at, others }) : replica;
    return { device, name: '', at, replica: told, isWhole: true, refused: 0 };
  }

  #put(items: readonly QueueRow[]): void {
    const queue = new Map(this.contents.queue);
    const removed = new Map(this.contents.removed);
    const gone = new Map(this.contents.gone);
    for (const item of items) {
      queue.set(item.id, item);
      removed.delete(item.id);
      gone.delete(item.id);
    }
    this.contents = { ...this.contents, queue, removed, gone };
  }
}
