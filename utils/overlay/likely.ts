import { titledOf } from '../sites/sent.ts';
import type { Sighting } from '../sites/types.ts';
import { hash54 } from '../titles/hash.ts';
import type { TitleMatch } from '../titles/match.ts';
import { takenIds } from '../titles/taken.ts';
import { hasArxivId } from './has-arxiv-id.ts';
import { send } from './messages/send.ts';
import type { Said } from './originals.ts';
import { rowText } from './row-text.ts';

const BATCH = 300;

/** What a row likely is, with what it said when that was asked. */
export interface Guess extends Said {
  match: TitleMatch;
}

/** A row that is asked for. */
interface Asked extends Said {
  hash: string;
  year: number | undefined;
}

export interface LikelyPapers {
  /** The answer for a row; none where another row surely is that paper. */
  of(sighting: Sighting): Guess | undefined;
  /** Asks once for each title, in batches. Resolves to whether any was found. */
  ask(sightings: readonly Sighting[], signal: AbortSignal): Promise<boolean>;
}

/** What papers of the page likely are, as the worker answers. */
export function createLikely(): LikelyPapers {
  /** By a hash of the row's text: equal rows are asked for once. */
  const answers = new Map<string, Guess | undefined>();
  const hashes = new WeakMap<Sighting, string>();
  /** Ids that rows of the page surely are, as the last whole pass found them, with the row's hash. */
  let taken: ReadonlyMap<string, string> = new Map();

  function hashOf(sighting: Sighting, said: Parameters<typeof rowText>[0] = sighting): string {
    const hash = hashes.get(sighting) ?? hash54(rowText(said));
    hashes.set(sighting, hash);
    return hash;
  }

  /** Those that nobody has asked for. What a row says is read once: of its people that is most of the work. */
  function* fresh(sightings: readonly Sighting[]): Generator<Asked> {
    for (const one of sightings) {
      if (one.match || hasArxivId(one) || answers.has(hashes.get(one) ?? '')) continue;
      const { title, authors, year } = one;
      const hash = hashOf(one, { title, authors, year });
      if (answers.has(hash)) continue;
      answers.set(hash, undefined);
      if (authors.length > 0) yield { hash, keys: one.keys, title, authors, year };
    }
  }

  function next(rows: Iterator<Asked>): Asked[] {
    const batch: Asked[] = [];
    while (batch.length < BATCH) {
      const { done, value } = rows.next();
      if (done === true) break;
      batch.push(value);
    }
    return batch;
  }

  return {
    of(sighting) {
      if (answers.size === 0) return undefined;
      const hash = hashOf(sighting);
      const guess = answers.get(hash);
      const owner = guess && taken.get(guess.match.id);
      return owner === undefined || owner === hash ? guess : undefined;
    },
    async ask(sightings, signal) {
      taken = takenIds(sightings, hashOf);
      const rows = fresh(sightings);
      let found = false;
      let batch: Asked[];
      while ((batch = next(rows)).length > 0 && !signal.aborted) {
        const reply = await send('match', { papers: batch.map((one) => titledOf(one)) });
        batch.forEach(({ hash, keys, title, authors }, i) => {
          const match = reply?.matches[i];
          if (match) answers.set(hash, { match, keys, title, authors });
        });
        found ||= reply?.matches.some(Boolean) === true;
      }
      return found && !signal.aborted;
    },
  };
}
