import { costOf, LIMITS } from '../../../utils/queue/sync/account-keys.ts';
import { memoryArea } from '../memory-area.ts';

/** A `storage.sync` with the limits that browsers hold to, and what was done to it, in writes and bytes. */
export function strictArea(now: () => number) {
  const area = memoryArea();
  const writes: number[] = [];
  let most = 0;

  function spend(): void {
    const at = now();
    const since = (ms: number): number => writes.filter((one) => one > at - ms && one <= at).length;
    if (since(60_000) >= LIMITS.minute) throw new Error('exceeds MAX_WRITE_OPERATIONS_PER_MINUTE');
    if (since(3_600_000) >= LIMITS.hour) throw new Error('exceeds MAX_WRITE_OPERATIONS_PER_HOUR');
    writes.push(at);
  }

  return {
    ...area,
    set(items: Record<string, unknown>): Promise<void> {
      const after = new Map([...area.stored, ...Object.entries(items)]);
      const costs = [...after].map(([key, value]) => costOf(key, value));
      const bytes = costs.reduce((a, b) => a + b, 0);
      if (bytes > LIMITS.bytes) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      if (Math.max(...costs) > LIMITS.key)
        return Promise.reject(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
      if (after.size > LIMITS.keys) return Promise.reject(new Error('MAX_ITEMS quota exceeded'));
      spend();
      most = Math.max(most, bytes);
      return area.set(items);
    },
    remove(keys: string | string[]): Promise<void> {
      spend();
      return area.remove(keys);
    },
    writes,
    most: () => most,
  };
}
