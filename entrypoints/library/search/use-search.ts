import { useEffect, useState } from 'react';
import { readPapers } from '../../../utils/db/queries.ts';
import type { AlsoSaid } from '../../../utils/search/also-said.ts';
import type { Correction } from '../../../utils/search/correct-query.ts';
import type { Query } from '../../../utils/search/query.ts';
import type { Field } from '../../../utils/terms/fields.ts';
import { t } from '../../../utils/i18n/t.ts';
import { errorWords } from '../../../utils/view/error-report.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { useServices } from '../../../components/services.tsx';
import { searchOf } from '../../../components/search-of.ts';

const MOST = 300;

export interface Found {
  /** The text that was searched for. */
  text: string;
  query: Query;
  entries: Entry[];
  total: number;
  atLeast: boolean;
  partial: boolean;
  corrected: readonly Correction[];
  also: readonly AlsoSaid[];
}

/** Where the words stand, when the title does not show it. */
function whereOf(fields: readonly Field[]): string | undefined {
  if (fields.length === 0 || fields.includes('title')) return undefined;
  return t('search.in', { where: fields.map((field) => t(`search.field.${field}`)).join(', ') });
}

export interface SearchState {
  /** The newest answer; undefined before the first. */
  found: Found | undefined;
  /** Why the newest search failed, in words. */
  failed: string | undefined;
  again: () => void;
}

/** What the archive answers to a search; `asWritten` as in `Search`, the same array until it changes. */
export function useSearch(text: string, asWritten: readonly string[]): SearchState {
  const { db } = useServices();
  const [found, setFound] = useState<Found>();
  const [failure, setFailure] = useState<{ text: string; words: string }>();
  const failed = failure?.text === text ? failure.words : undefined;
  const rests = failed !== undefined;
  useEffect(() => {
    if (rests) return undefined;
    let gone = false;
    const search = async (): Promise<void> => {
      const answer = await searchOf(db).search(text, { limit: MOST, asWritten });
      if (gone) return;
      const papers = await readPapers(
        db,
        answer.hits.map(({ id }) => id),
      );
      const entries = answer.hits.flatMap(({ fields }, i): Entry[] => {
        const paper = papers[i];
        if (!paper) return [];
        const foundIn = fields.includes('title') ? undefined : fields;
        const isBest = i === 0 && answer.hits.length > 1 && answer.query.wanted.length > 0;
        const reasons = [isBest ? t('search.bestMatch') : undefined, whereOf(fields)];
        const reason = reasons.filter(Boolean).join(' · ') || undefined;
        return [{ paper, rank: i + 1, speed: 0, reason, foundIn }];
      });
      if (!gone) setFound({ text, ...answer, entries });
    };
    search().catch((error: unknown) => {
      if (!gone) setFailure({ text, words: errorWords(error) });
    });
    return () => {
      gone = true;
    };
  }, [db, text, rests, asWritten]);
  return { found, failed, again: () => setFailure(undefined) };
}
