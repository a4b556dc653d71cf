import type { Browser } from '../browser.ts';
import type { PaperDetails } from '../db/details.ts';
import { createTurns } from '../time/turns.ts';

const KEY = 'tags-shown';
const HOUR = 3_600_000;
/** As many cards of saved papers as a reader opens in an hour, and more. */
const MOST = 30;

type Shown = Record<string, number>;

function recentIn(stored: unknown, now: number): Shown {
  const all = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(
    all.filter(([, at]) => typeof at === 'number' && at <= now && now - at < HOUR),
  ) as Shown;
}

/**
 * What a card in a page is told of a paper. Whether a hand opened the card only the page's process says, and
 * that may be taken over: so tags are told for at most thirty saved papers an hour, all pages together, and the
 * rest is said without them. Counted in `storage.session`, which no script in a page can reach.
 */
export function createTagsForPages({ browser, now }: { browser: Browser; now: () => Date }) {
  const inTurn = createTurns();

  async function withTags(details: PaperDetails): Promise<PaperDetails> {
    const { item } = details;
    if (item?.tags === undefined || item.tags.length === 0) return details;
    const { session } = browser.storage;
    const at = now().getTime();
    const shown = recentIn((await session.get(KEY))[KEY], at);
    if (Object.keys(shown).length >= MOST && !Object.hasOwn(shown, item.key))
      return { ...details, item: { key: item.key, state: item.state } };
    await session.set({ [KEY]: { ...shown, [item.key]: at } });
    return details;
  }

  /** One after the other: a flood must not be counted as one. */
  return (details: PaperDetails): Promise<PaperDetails> => inTurn(() => withTags(details));
}
