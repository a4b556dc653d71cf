import { arxivKey } from '../../utils/paper-key.ts';
import { arxivIdOf } from '../../utils/sites/arxiv-id-of.ts';
import type { Sighting } from '../../utils/sites/types.ts';
import { send } from './send.ts';

/** What a reader can do with a mark. In private windows there is no saving, and nothing is written. */
export interface Actions {
  open(sighting: Sighting): void;
  /** Resolves to whether the paper is saved now. */
  toggleSave(sighting: Sighting, saved: boolean): Promise<boolean>;
  canSave: boolean;
}

export function createActions(isPrivate: boolean): Actions {
  return {
    canSave: !isPrivate,
    open(sighting) {
      const id = arxivIdOf(sighting);
      void send('open', { key: id === undefined ? sighting.keys[0] : arxivKey(id) });
    },
    async toggleSave({ keys, title, authors, url, venue, year }, saved) {
      if (saved) return (await send('remove', { key: keys[0] })) === undefined;
      const snapshot = {
        title: title.slice(0, 1000),
        authors: authors.slice(0, 2000),
        url,
        venue,
        year,
      };
      return (await send('save', { keys: [...keys], snapshot })) !== undefined;
    },
  };
}
