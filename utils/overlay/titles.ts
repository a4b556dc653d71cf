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
import { createOriginals, type Original, type Said } from './originals.ts';
import type { Slices } from './slices.ts';
import type { Store } from './store.ts';

/** So many titles need most of the 64 shards, and then all are read. */
const MANY_TITLES = 50;

function shardsOf({ title }: Pick<Sighting, 'title'>): string[] {
  const { whole, rest } = placesOf(title);
  return rest === undefined ? [whole.shard] : [whole.shard, rest.shard];
}

/**
 * The keys of what a sighting was taken for. A sure one has the arXiv id as a key of its own, so that
 * saving it makes one item of preprint and publication; a guess never does (docs/decisions/0060).
 */
function keysWith({ keys }: Sighting, match: TitleMatch | undefined): Sighting['keys'] {
  if (match?.grade !== 'title') return keys;
  const [first, ...rest] = keys;
  const key = arxivKey(match.id);
  return isOwnKey(first) ? [first, ...rest, key] : [key, first, ...rest];
}

/** What a row was found to be, and the sighting that says so while that stays its match. */
interface Answer {
  sure: TitleMatch | undefined;
  of?: Sighting;
  shown?: Sighting;
}

/** What a row says, or said before it was translated. */
const textOf = ({ said, sighting }: Original): Said => said ?? sighting;

/** The reader's word, in `verdicts` as they are stored, counts more than ours. */
function judged(
  verdicts: unknown,
  original: Original,
  guess: TitleMatch | undefined,
): TitleMatch | undefined {
  if (!saysAnything(verdicts)) return guess;
  const said = verdictOn(verdicts, (original.subject ??= subjectOf(textOf(original))));
  const [yes] = [...said].find(([, same]) => same) ?? [];
  if (yes !== undefined) return { id: yes, grade: 'title', reason: 'said' };
  return guess && said.get(guess.id) === false ? undefined : guess;
}

/** The sighting as what it was taken for, with what its row said before it was translated. */
function withMatch(original: Original, shown: Sighting, match?: TitleMatch): Sighting {
  const { title, authors, keys } = textOf(original);
  original.said ??= { title, authors, keys };
  if (!match && original.sighting === shown) return shown;
  // All else it reads from the page as before.
  const facts = { title, authors, keys: keysWith(shown, match), match };
  return { __proto__: shown, ...facts } as unknown as Sighting;
}

type Answers = WeakMap<Original, Answer>;

/**
 * Recognises the papers of a page that gives no arXiv ids. What was found is known by the sighting, which a site
 * gives again while nothing of its row changes (sites/known-rows.ts): a later pass looks up what is new.
 */
export function createTitles(store: Store) {
  /** Of the pass that runs; what is forgotten meanwhile is so from the next one on. */
  let answers: Answers = new WeakMap();
  let latest = answers;
  const originalOf = createOriginals();
  let likely: LikelyPapers | undefined;

  function answerFor(original: Original): Answer {
    const there = answers.get(original);
    if (there) return there;
    const said = textOf(original);
    const answer = { sure: findTitle(said, placesOf(said.title), store.value) };
    answers.set(original, answer);
    return answer;
  }

  function resolve(shown: Sighting): Sighting {
    const original = originalOf(shown);
    if (hasArxivId(shown)) return withMatch(original, shown);
    const answer = answerFor(original);
    const guess = answer.sure ? undefined : likely?.of(original.sighting);
    if (guess) original.said ??= guess;
    const match = judged(store.value(VERDICTS_KEY), original, answer.sure ?? guess?.match);
    if (match === undefined) return original.sighting;
    if (answer.of === shown && answer.shown?.match === match) return answer.shown;
    answer.of = shown;
    return (answer.shown = withMatch(original, shown, match));
  }

  return {
    /** A pass starts; what follows is a task of its own. */
    begin(slices: Slices): Promise<void> {
      answers = latest;
      return slices.pause();
    },
    /** Reads the title shards that this page needs: at once all of them when it has many new titles. */
    async prepare(sightings: readonly Sighting[], slices: Slices): Promise<void> {
      const fresh: Pick<Sighting, 'title'>[] = [];
      for (const shown of sightings) {
        const original = originalOf(shown);
        if (answers.has(original) || hasArxivId(shown)) continue;
        fresh.push(textOf(original));
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
    /** This is stored anew, or all that is stored may be: titles are looked up anew where theirs have changed. */
    forget(changes?: Readonly<Record<string, unknown>>): void {
      if (!changes || TITLE_SHARDS.some((key) => key in changes)) latest = new WeakMap();
    },
  };
}

export type Titles = ReturnType<typeof createTitles>;
