import { FeedError } from './error.ts';
import { createFeedRequest, jsonOf, type RequestDependencies } from './request.ts';

const PAPERS = 'https://huggingface.co/api/papers';
const MOST_BYTES = 8 * 1024 * 1024;
/** The feed's own limit for `q` (docs/FEED.md §1). */
const MOST_QUERY = 250;
const MOST_FOUND = 60;

/** The feed's answers about one paper and to a search, each one request that the reader asked for. */
export function createPaperClient(deps: RequestDependencies) {
  const request = createFeedRequest(deps);
  return {
    /** A paper with what cites it and its discussion, as the feed gives it. Throws `FeedError`. */
    async readPaper(id: string): Promise<unknown> {
      return jsonOf(await request(`${PAPERS}/${id}?field=comments`, 'live'), MOST_BYTES);
    },
    /** What the feed's own index finds, best first. Throws `FeedError`. */
    async search(query: string): Promise<unknown[]> {
      const q = encodeURIComponent(query.slice(0, MOST_QUERY));
      const answer = await request(`${PAPERS}/search?q=${q}&limit=${MOST_FOUND}`, 'search');
      const found = await jsonOf(answer, MOST_BYTES);
      if (!Array.isArray(found)) throw new FeedError('shape');
      return found;
    },
  };
}

export type PaperClient = ReturnType<typeof createPaperClient>;
