import type { KeyPattern } from '../../utils/queue/item/key-letters.ts';
import type { Keyed } from '../../utils/export/formats.ts';

/** Papers that an export can be of, with how many they are. */
export interface ExportSet {
  name: 'shown' | 'all';
  n: number;
  works: (pattern: KeyPattern) => Promise<Keyed[]>;
}
