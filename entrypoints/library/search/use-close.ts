import { useEffect, useMemo, useState } from 'react';
import { readPapers } from '../../../utils/db/queries.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { hasMeaning } from '../../../utils/search/meaning-search.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { errorWords } from '../../../utils/view/error-report.ts';
import { searchOf } from '../../../components/search-of.ts';
import { useServices } from '../../../components/services.tsx';
import type { Found } from './use-search.ts';

/** With more exact answers nobody asks for others. */
const FEW = 10;
const SHOWN = 10;
const NONE: readonly Entry[] = [];

export interface ClosePaper {
  paper: PaperRow;
  words: string[];
}

interface Close {
  of: Found;
  papers: ClosePaper[];
  /** The reader asked for the rest of the list. */
  whole?: true;
  /** Why it could not be found out, in words. */
  failed?: string;
}

/** What stands above: every exact answer, or the best of those that have some of the words. */
const above = ({ entries, partial }: Found): readonly Entry[] =>
  partial ? entries.slice(0, FEW) : entries;

const isAsked = ({ query, partial, total }: Found): boolean =>
  hasMeaning(query) && (partial || total <= FEW);

/**
 * Papers close in meaning to a search with few exact answers or none, and the list above them: cut to its best
 * where it holds what has only some of the words, until the reader asks for the rest. It is cut before it is known
 * whether there are any, since it would lose rows under the reader's eyes.
 */
export function useClose(found: Found | undefined) {
  const { db } = useServices();
  const [close, setClose] = useState<Close>();
  const now = close !== undefined && close.of === found ? close : undefined;
  useEffect(() => void searchOf(db).prepare(), [db]);
  useEffect(() => {
    if (!found || !isAsked(found) || now) return undefined;
    let gone = false;
    const except = new Set(above(found).map(({ paper }) => paper.id));
    const look = async (): Promise<void> => {
      const near = await searchOf(db).closeTo(found.query, except, SHOWN);
      const rows = await readPapers(
        db,
        near.map(({ id }) => id),
      );
      const papers = near.flatMap(({ words }, i) => (rows[i] ? [{ paper: rows[i], words }] : []));
      if (!gone) setClose({ of: found, papers });
    };
    look().catch((error: unknown) => {
      if (!gone) setClose({ of: found, papers: [], failed: errorWords(error) });
    });
    return () => {
      gone = true;
    };
  }, [db, found, now]);
  const isWaiting = found !== undefined && isAsked(found) && now === undefined;
  const isCut = isWaiting || (now !== undefined && now.papers.length > 0 && now.whole !== true);
  const entries = useMemo(() => (found && isCut ? above(found) : found?.entries), [found, isCut]);
  const isLess = entries !== undefined && entries.length < (found?.entries.length ?? 0);
  return {
    papers: now?.papers ?? [],
    entries: entries ?? NONE,
    isLess,
    onMore: now && isLess ? () => setClose({ ...now, whole: true }) : undefined,
    failed: now?.failed,
    again: () => setClose(undefined),
  };
}
