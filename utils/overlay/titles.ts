import { arxivKey } from '../paper-key.ts';
import type { Sighting } from '../sites/types.ts';
import { TITLE_SHARDS } from '../titles/format.ts';
import { findTitle, placesOf } from '../titles/lookup.ts';
import type { TitleMatch } from '../titles/match.ts';
import {
  isOwnKey,
  saysAnything,
  subjectOf,
  VERDICTS_KEY,
  verdictOn,
} from '../titles/verdict-format.ts';
import { hasArxivId } from './has-arxiv-id.ts';
import type { LikelyPapers } from './likely.ts';
import { loadMore } from './more.ts';
import { createOriginals } from './originals.ts';
import type { Slices } from './slices.ts';
import type { Store } from './store.ts';

/** So many titles need most of the 64 shards, and then all are read. */
const MANY_TITLES = 50;

function shardsOf({ title }: Sighting): string[] {
  const { whole, rest } = placesOf(title);
  return rest === undefined ? [whole.shard] : [whole.shard, rest.shard];
}

/** The sighting, which says these things from now on; all else it reads from the page as before. */
const withFacts = (sighting: Sighting, facts: Partial<Sighting>): Sighting =>
  ({ __proto__: sighting, ...facts }) as unknown as Sighting;

/**
 * The sighting with what it was taken for. A sure one has the arXiv id as a key of its own, so that
 * saving it makes one item of preprint and publication; a guess never does (docs/decisions/0060).
 */
function withMatch(sighting: Sighting, match: TitleMatch): Sighting {
  const { title, authors, keys } = sighting;
  if (match.grade === 'likely') return withFacts(sighting, { title, authors, match });
  const [first, ...rest] = keys;
  const key = arxivKey(match.id);
  const all: Sighting['keys'] = isOwnKey(first) ? [first, ...rest, key] : [key, first, ...rest];
  return withFacts(sighting, { title, authors, keys: all, match });
}

/** What a sighting was found to be, and the sighting that says so while that stays its match. */
interface Answer {
  sure: TitleMatch | undefined;
  shown?: Sighting;
}

/**
 * Recognises the papers of a page that gives no arXiv ids. What was found is known by the sighting, which a site
 * gives again while nothing of its row changes (sites/known-rows.ts): a later pass looks up what is new.
 */
export function createTitles(store: Store) {
  let answers = new WeakMap<Sighting, Answer>();
  const originals = createOriginals();
  let likely: LikelyPapers | undefined;

  function answerFor(sighting: Sighting): Answer {
    const there = answers.get(sighting);
    if (there) return there;
    const sure = findTitle(sighting, placesOf(sighting.title), store.value);
    const answer: Answer = { sure };
    answers.set(sighting, answer);
    const { title, authors } = sighting;
    originals.keep(sure ? withFacts(sighting, { title, authors }) : sighting);
    return answer;
  }

  /** The reader's word counts more than ours. */
  function judged(sighting: Sighting, guess: TitleMatch | undefined): TitleMatch | undefined {
    const verdicts = store.value(VERDICTS_KEY);
    if (!saysAnything(verdicts)) return guess;
    const said = verdictOn(verdicts, subjectOf(sighting));
    const [yes] = [...said].find(([, same]) => same) ?? [];
    if (yes !== undefined) return { id: yes, grade: 'title', reason: 'said' };
    return guess && said.get(guess.id) === false ? undefined : guess;
  }

  function resolve(shown: Sighting): Sighting {
    if (hasArxivId(shown)) return shown;
    const sighting = originals.of(shown);
    const answer = answerFor(sighting);
    const match = judged(sighting, answer.sure ?? likely?.of(sighting));
    if (match === undefined) return sighting;
    const { id, grade } = answer.shown?.match ?? {};
    if (answer.shown === undefined || id !== match.id || grade !== match.grade)
      answer.shown = withMatch(sighting, match);
    return answer.shown;
  }

  return {
    /** Reads the title shards that this page needs: at once all of them when it has many new titles. */
    async prepare(sightings: readonly Sighting[], slices: Slices): Promise<void> {
      const fresh: Sighting[] = [];
      for (const shown of sightings) {
        if (answers.has(shown) || hasArxivId(shown)) continue;
        const one = originals.of(shown);
        if (!answers.has(one)) fresh.push(one);
        if (fresh.length >= MANY_TITLES) return store.read([VERDICTS_KEY, ...TITLE_SHARDS]);
      }
      const shards: string[] = [];
      await slices.each(fresh, (one) => void shards.push(...shardsOf(one)));
      await store.read([VERDICTS_KEY, ...shards]);
    },
    /** The same sightings, with `match` where the title shards or earlier answers name a paper. */
    async recognise(sightings: readonly Sighting[], slices: Slices): Promise<Sighting[]> {
      const resolved: Sighting[] = [];
      await slices.each(sightings, (sighting) => resolved.push(resolve(sighting)));
      return resolved;
    },
    /** The pass is over: what it read of the archive is not kept. */
    rest: () => store.forget(TITLE_SHARDS),
    /** Asks the worker for likely papers; what it finds, the next `recognise` shows. */
    async askLikely(sightings: readonly Sighting[], signal: AbortSignal): Promise<boolean> {
      if (!likely && !sightings.some((one) => !one.match && !hasArxivId(one))) return false;
      likely ??= (await loadMore())?.createLikely();
      return likely?.ask(sightings, signal) ?? false;
    },
    /** The title shards have changed. */
    forget: () => void (answers = new WeakMap()),
  };
}

export type Titles = ReturnType<typeof createTitles>;
