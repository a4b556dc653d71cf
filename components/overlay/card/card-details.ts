import type { PaperDetails } from '../../../utils/db/details.ts';
import { send } from '../../../utils/overlay/messages/send.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { arxivIdOf } from '../../../utils/sites/arxiv-id-of.ts';
import { ownKeys } from '../../../utils/sites/own-keys.ts';
import type { Sighting } from '../../../utils/sites/types.ts';

const MOST_KEYS = 8;

/** What the worker knows of a paper of the page, by the keys that are surely its own. */
export async function detailsOf(sighting: Sighting): Promise<PaperDetails> {
  const id = arxivIdOf(sighting);
  const own = ownKeys(sighting);
  const keys = id === undefined ? own : [...new Set([arxivKey(id), ...own])];
  return (await send('details', { keys: keys.slice(0, MOST_KEYS) })) ?? { history: [] };
}
