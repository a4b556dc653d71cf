import { titledOf } from '../sites/sent.ts';
import type { Sighting } from '../sites/types.ts';
import type { TitleMatch } from '../titles/match.ts';
import { takenIds } from '../titles/taken.ts';
import { hasArxivId } from './has-arxiv-id.ts';
import { send } from './messages/send.ts';
import { rowText } from './row-text.ts';

const BATCH = 300;

/** What papers of the page likely are, as the worker answers. */
export function createLikely() {
  const answers = new Map<string, TitleMatch | undefined>();
  /** Ids that rows of the page surely are, as the last whole pass found them, with the row's text. */
  let taken: ReadonlyMap<string, string> = new Map();

  return {
    /** The answer for a row's text; none where another row surely is that paper. */
    of(text: string): TitleMatch | undefined {
      const guess = answers.get(text);
      const owner = guess && taken.get(guess.id);
      return owner === undefined || owner === text ? guess : undefined;
    },
    /** Asks once for each title, in batches. Resolves to whether any was found. */
    async ask(sightings: readonly Sighting[], signal: AbortSignal): Promise<boolean> {
      taken = takenIds(sightings, rowText);
      const open = new Map(
        sightings
          .filter((one) => !hasArxivId(one) && !one.match && one.authors.length > 0)
          .map((one) => [rowText(one), one]),
      );
      const papers = [...open].filter(([text]) => !answers.has(text)).map(([, paper]) => paper);
      let found = false;
      for (let at = 0; at < papers.length && !signal.aborted; at += BATCH) {
        const batch = papers.slice(at, at + BATCH);
        const reply = await send('match', { papers: batch.map((paper) => titledOf(paper)) });
        batch.forEach((paper, i) => answers.set(rowText(paper), reply?.matches[i] ?? undefined));
        found ||= reply?.matches.some(Boolean) === true;
      }
      return found && !signal.aborted;
    },
  };
}
