import type { OnLeftOut } from './rows/sound-rows.ts';

export interface LeftOutRow {
  table: string;
  key: unknown;
}

export interface LeftOut {
  note: OnLeftOut;
  /** Those that were noted since the last call. */
  take(): LeftOutRow[];
}

/** Remembers which stored rows could not be read, each once in the life of the worker. */
export function createLeftOut(): LeftOut {
  const known = new Set<string>();
  let fresh: LeftOutRow[] = [];
  return {
    note(table, key) {
      const name = `${table} ${String(key)}`;
      if (known.has(name)) return;
      known.add(name);
      fresh.push({ table, key });
    },
    take() {
      const rows = fresh;
      fresh = [];
      return rows;
    },
  };
}
