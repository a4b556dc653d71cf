import { titledOf } from '../sites/sent.ts';
import type { Sighting } from '../sites/types.ts';
import { hash54 } from '../titles/hash.ts';
import type { TitleMatch } from '../titles/match.ts';
import { takenIds } from '../titles/taken.ts';
import { hasArxivId } from './has-arxiv-id.ts';
import { send } from './messages/send.ts';
import { rowText } from './row-text.ts';

const BATCH = 300;

type Guess = TitleMatch | undefined;
type Titled = ReturnType<typeof titledOf>;

export interface LikelyPapers {
  /** The answer for a row; none where another row surely is that paper. */
  of(sighting: Sighting): Guess;
  /** Asks once for each title, in batches. Resolves to whether any was found. */
  ask(sightings: readonly Sighting[], signal: AbortSignal): Promise<boolean>;
}

/** What papers of the page likely are, as the worker answers. */
export function createLikely(): LikelyPapers {
  /** By a hash of the row's text: equal rows are asked for once. */
  const answers = new Map<string, Guess>();
  const hashes = new WeakMap<Sighting, string>();
  /** Rows that surely are an id, as the last whole pass found them. */
  let taken: ReadonlyMap<string, Sighting> = new Map();

  /** `titled` is the row as it is sent, with as many people as are sent. */
  function hashFor(sighting: Sighting, titled: Titled): string {
    const hash = hash54(rowText(titled));
    hashes.set(sighting, hash);
    return hash;
  }

  function guessFor(sighting: Sighting): Guess {
    if (answers.size === 0) return undefined;
    return answers.get(hashes.get(sighting) ?? hashFor(sighting, titledOf(sighting)));
  }

  /** Those that nobody has asked for, up to a batch, from `at` on. */
  function* fresh(sightings: readonly Sighting[]): Generator<[string, Titled]> {
    for (const one of sightings) {
      if (hashes.has(one) || one.match || hasArxivId(one)) continue;
      const titled = titledOf(one);
      const hash = hashFor(one, titled);
      if (titled.authors.length === 0 || answers.has(hash)) continue;
      answers.set(hash, undefined);
      yield [hash, titled];
    }
  }

  function next(rows: Iterator<[string, Titled]>): [string, Titled][] {
    const batch: [string, Titled][] = [];
    while (batch.length < BATCH) {
      const { done, value } = rows.next();
      if (done === true) break;
      batch.push(value);
    }
    return batch;
  }

  return {
    of(sighting) {
      const guess = guessFor(sighting);
      const owner = guess && taken.get(guess.id);
      return owner === undefined || rowText(owner) === rowText(sighting) ? guess : undefined;
    },
    async ask(sightings, signal) {
      taken = takenIds(sightings, (one) => one);
      const rows = fresh(sightings);
      let found = false;
      let batch: [string, Titled][];
      while ((batch = next(rows)).length > 0 && !signal.aborted) {
        const reply = await send('match', { papers: batch.map(([, titled]) => titled) });
        batch.forEach(([hash], i) => answers.set(hash, reply?.matches[i] ?? undefined));
        found ||= reply?.matches.some(Boolean) === true;
      }
      return found && !signal.aborted;
    },
  };
}
