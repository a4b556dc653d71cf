import { arxivKey, type PaperKey } from '../paper-key.ts';
import type { Sighting } from '../sites/types.ts';
import { TITLE_SHARDS } from '../titles/format.ts';
import { createOriginals } from '../titles/originals.ts';
import { findTitle, placesOf, type TitlePlaces } from '../titles/lookup.ts';
import type { TitleMatch } from '../titles/match.ts';
import {
  isOwnKey,
  saysAnything,
  subjectOf,
  VERDICTS_KEY,
  verdictOn,
} from '../titles/verdict-format.ts';
import { hasArxivId } from './has-arxiv-id.ts';
import { createLikely } from './likely.ts';
import { rowText } from './row-text.ts';
import type { Slices } from './slices.ts';
import type { Store } from './store.ts';

/** So many titles need most of the 64 shards, and then all are read. */
const MANY_TITLES = 50;

const shardsOf = ({ whole, rest }: TitlePlaces): string[] =>
  rest === undefined ? [whole.shard] : [whole.shard, rest.shard];

/**
 * The sighting with what it was taken for. A sure one has the arXiv id as a key of its own, so that
 * saving it makes one item of preprint and publication; a guess never does (docs/decisions/0060).
 */
function withMatch(sighting: Sighting, match: TitleMatch): Sighting {
  if (match.grade === 'likely') return { ...sighting, match };
  const [first, ...rest] = sighting.keys;
  const key = arxivKey(match.id);
  const keys: [PaperKey, ...PaperKey[]] = isOwnKey(first)
    ? [first, ...rest, key]
    : [key, first, ...rest];
  return { ...sighting, keys, match };
}

/** Recognises the papers of a page that gives no arXiv ids. */
export function createTitles(store: Store) {
  const places = new Map<string, TitlePlaces>();
  const sure = new Map<string, TitleMatch | undefined>();
  const likely = createLikely();
  const subjects = new Map<string, string>();
  const original = createOriginals();

  function placeFor(title: string): TitlePlaces {
    const there = places.get(title) ?? placesOf(title);
    places.set(title, there);
    return there;
  }

  function sureMatch(sighting: Sighting, text: string): TitleMatch | undefined {
    if (!sure.has(text)) sure.set(text, findTitle(sighting, placeFor(sighting.title), store.value));
    return sure.get(text);
  }

  function subjectFor(sighting: Sighting, text: string): string {
    if (sighting.keys.some(isOwnKey)) return subjectOf(sighting);
    const there = subjects.get(text) ?? subjectOf(sighting);
    subjects.set(text, there);
    return there;
  }

  /** The reader's word counts more than ours. */
  function judged(
    sighting: Sighting,
    text: string,
    guess: TitleMatch | undefined,
  ): TitleMatch | undefined {
    const verdicts = store.value(VERDICTS_KEY);
    if (!saysAnything(verdicts)) return guess;
    const said = verdictOn(verdicts, subjectFor(sighting, text));
    const [yes] = [...said].find(([, same]) => same) ?? [];
    if (yes !== undefined) return { id: yes, grade: 'title', reason: 'said' };
    return guess && said.get(guess.id) === false ? undefined : guess;
  }

  function resolve(sighting: Sighting): Sighting {
    if (hasArxivId(sighting)) return sighting;
    const text = rowText(sighting);
    const guess = sureMatch(sighting, text) ?? likely.of(text);
    const match = judged(sighting, text, guess);
    return match === undefined ? sighting : withMatch(sighting, match);
  }

  return {
    /** Reads the title shards that this page needs: at once all of them when it has many titles. */
    async prepare(sightings: readonly Sighting[], slices: Slices): Promise<void> {
      const unknown = sightings.filter((sighting) => !hasArxivId(sighting)).map(original);
      if (unknown.length >= MANY_TITLES) return store.read([VERDICTS_KEY, ...TITLE_SHARDS]);
      await slices.each(unknown, ({ title }) => void placeFor(title));
      await store.read([
        VERDICTS_KEY,
        ...unknown.flatMap(({ title }) => shardsOf(placeFor(title))),
      ]);
    },
    /** The same sightings, with `match` where the title shards or earlier answers name a paper. */
    async recognise(sightings: readonly Sighting[], slices: Slices): Promise<Sighting[]> {
      const resolved: Sighting[] = [];
      await slices.each(sightings, (sighting) => resolved.push(resolve(original(sighting))));
      return resolved;
    },
    /** Asks the worker for likely papers; what it finds, the next `recognise` shows. */
    askLikely: likely.ask,
    /** The title shards have changed. */
    forget: () => sure.clear(),
  };
}

export type Titles = ReturnType<typeof createTitles>;
