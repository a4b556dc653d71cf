import { describe, expect, it } from 'vitest';
import { wantedMark } from '../../utils/overlay/wanted-mark.ts';
import type { ReaderMarks } from '../../utils/overlay/view.ts';
import { arxivMonth, parseArxivId } from '../../utils/arxiv/id.ts';
import { baseSites } from '../../utils/sites/base-sites.ts';
import { siteOf } from '../../utils/sites/site-of.ts';
import type { Trend } from '../../utils/trend/format.ts';
import { findTrend } from '../../utils/trend/lookup.ts';
import { packShard } from '../../utils/trend/pack.ts';
import { corpusIsThere, corpusPage, labelledPages } from '../support/corpus-page.ts';

const PAGES = /^arxiv\/(?:r-)?(?:abs|list|search|author)-/;
const TREND: Trend = {
  upvotes: 40,
  rank: 2,
  size: 30,
  day: '2026-08-21',
  topOfMonth: false,
  speed: 0,
};

const UNREAD: ReaderMarks = { saved: false, read: undefined };

/** The overlay's look-up in packed shards that hold exactly these papers. */
function storeOf(ids: readonly string[]) {
  const months = Map.groupBy(ids, arxivMonth);
  const shards = new Map(
    [...months].map(([month, of]) => [month, packShard(new Map(of.map((id) => [id, TREND])))]),
  );
  const trend = (id: string): Trend | undefined => findTrend(shards.get(arxivMonth(id)), id);
  return { trend };
}

describe.skipIf(!corpusIsThere)('half of the papers of a real page are in the feed', () => {
  const pages = corpusIsThere ? Object.entries(labelledPages()) : [];
  for (const [name, { url, papers }] of pages.filter(([page]) => PAGES.test(page))) {
    it(name, () => {
      const address = new URL(url);
      const sightings = siteOf(address, baseSites)?.sightings(corpusPage(name, url), address) ?? [];
      const ids = papers.map(({ arxivId }) => parseArxivId(arxivId ?? '')?.id ?? '');
      for (const half of [0, 1]) {
        const inFeed = ids.filter((_, i) => i % 2 === half);
        const ground = { store: storeOf(inFeed), today: '2026-08-23', canSave: true };
        const badged = sightings.filter(
          (sighting) => wantedMark(sighting, UNREAD, ground)?.kind === 'badge',
        );
        expect(badged.map(({ keys }) => keys[0])).toEqual(inFeed.map((id) => `arxiv:${id}`));
      }
    });
  }
});
