import { arxivIdOf } from '../../../utils/sites/arxiv-id-of.ts';
import { send } from '../../../utils/overlay/messages/send.ts';
import type { PlacedMark } from '../../../utils/overlay/parts.ts';

const MOST_TITLE = 300;
const MOST_IDS = 2000;

/** Opens the papers of these marks as a list in the library, under the title of the page. */
export function listInLibrary(marks: readonly PlacedMark[], pageTitle: string): void {
  const ids = marks.map(({ sighting }) => arxivIdOf(sighting)).filter((id) => id !== undefined);
  const title = pageTitle.replace(/\s+/g, ' ').trim().slice(0, MOST_TITLE);
  if (ids.length > 0) void send('showListed', { title, ids: [...new Set(ids)].slice(0, MOST_IDS) });
}
