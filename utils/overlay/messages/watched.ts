import { arxivIdOf } from '../../sites/arxiv-id-of.ts';
import { titledOf } from '../../sites/sent.ts';
import type { Sighting } from '../../sites/types.ts';
import { createNews } from '../news.ts';
import { send } from './send.ts';
import type { ListingPage } from '../parts.ts';

const BATCH = 400;

/** Which papers of the page the reader watches, as the worker says; asked once for each. */
function createWatched() {
  const by = new Map<string, string | null>();
  const news = createNews();
  let rules = '';
  const nameOf = ({ keys, title }: Sighting): string => `${keys[0]} ${title}`;

  return {
    /** The rule by which a paper is watched. */
    by: (sighting: Sighting): string | undefined => by.get(nameOf(sighting)) ?? undefined,
    listen: news.listen,
    /** Asks for those that are new on the page. */
    async ask({ watching, sightings }: ListingPage): Promise<void> {
      if (watching !== rules) by.clear();
      rules = watching;
      const fresh = watching === '' ? [] : sightings.filter((one) => !by.has(nameOf(one)));
      for (const one of fresh) by.set(nameOf(one), null);
      for (let at = 0; at < fresh.length; at += BATCH) {
        const batch = fresh.slice(at, at + BATCH);
        const papers = batch.map((one) => ({ ...titledOf(one), id: arxivIdOf(one) }));
        const reply = await send('watched', { papers });
        batch.forEach((one, i) => by.set(nameOf(one), reply?.by[i] ?? null));
      }
      if (fresh.length > 0) news.tell();
    },
  };
}

/** Of this page: bar and layer show the same. */
export const watched = createWatched();
