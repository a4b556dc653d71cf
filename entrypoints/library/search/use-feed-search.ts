import { useState } from 'react';
import { readPapers } from '../../../utils/db/queries.ts';
import type { PaperRow } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t.ts';
import { useConsent } from '../use-consent.ts';
import { useServices } from '../../../components/services.tsx';

const MOST_QUERY = 250;

interface Answer {
  text: string;
  papers: PaperRow[];
  /** Ids of those that the archive holds, with what it knows of them. */
  known: ReadonlyMap<string, PaperRow>;
  failed?: string;
}

/** The feed's own search, one request for each press. */
export function useFeedSearch(text: string) {
  const { db, send } = useServices();
  const consent = useConsent('searchTerms');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer>();

  async function read(): Promise<Answer> {
    const nothing = { text, papers: [], known: new Map<string, PaperRow>() };
    if (!(await consent())) return { ...nothing, failed: t('live.noConsent') };
    const { papers, failed } = await send('feedSearch', { query: text.slice(0, MOST_QUERY) });
    const rows = await readPapers(
      db,
      papers.map(({ id }) => id),
    );
    const known = new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]));
    return { text, papers, known, failed };
  }

  const ask = async (): Promise<void> => {
    setBusy(true);
    try {
      setAnswer(await read());
    } catch (error) {
      const failed = error instanceof Error ? error.message : t('error.unknown');
      setAnswer({ text, papers: [], known: new Map(), failed });
    }
    setBusy(false);
  };
  return { busy, answer: answer?.text === text ? answer : undefined, ask: () => void ask() };
}
