import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { readMarks, readPapers, readQueue } from '../../../utils/db/queries.ts';
import { rankForYou } from '../../../utils/search/rank-for-you.ts';
import { signalsOf } from '../../../utils/search/profile.ts';
import { takenOut } from '../../../utils/near/taken-out.ts';
import type { Settings } from '../../../utils/settings.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { judgedBy, knownPapers } from '../../../utils/view/profile.ts';
import { searchOf } from '../../../components/search-of.ts';
import { nearWords } from './near-words.ts';

/** Two papers are a chance, not an interest. */
const LEAST_SIGNALS = 3;

interface Near {
  /** Nearest first, each with the reason. */
  near: Entry[];
  isKnown: ReadonlySet<string>;
  /** How many papers the reader must save, finish or open before anything can be near to them. */
  lacking: number;
}

/** Those of the entries that are near to what the reader saved, did and opened; but for what the reader wants less of, or took out. */
export async function nearEntries(
  db: TidemarkDb,
  entries: readonly Entry[],
  { less, notNear }: Pick<Settings, 'less' | 'notNear'>,
): Promise<Near> {
  const [queue, marks] = await Promise.all([readQueue(db), readMarks(db)]);
  const all = knownPapers(queue, marks, less);
  const isKnown = new Set(all.map(({ id }) => id));
  const known = judgedBy(all);
  const ids = known.map(({ id }) => id);
  const others = entries.filter(({ paper }) => !isKnown.has(paper.id));
  const lacking = Math.max(LEAST_SIGNALS - signalsOf(known), 0);
  if (lacking > 0) return { near: [], isKnown, lacking };
  const rows = await readPapers(db, ids);
  const there = known.flatMap((one, i) => (rows[i] ? [{ ...one, paper: rows[i] }] : []));
  const [ofKnown, ofEntries] = await Promise.all([
    searchOf(db).weigh(there.map(({ paper }) => paper)),
    searchOf(db).weigh(others.map(({ paper }) => paper)),
  ]);
  const ranked = rankForYou(
    there.map(({ id, kind, paper: { title } }, i) => ({
      id,
      kind,
      title,
      terms: ofKnown[i] ?? new Map<string, number>(),
    })),
    others.map(({ paper: { id, upvotes } }, i) => ({
      id,
      upvotes,
      terms: ofEntries[i] ?? new Map<string, number>(),
    })),
    takenOut(notNear),
  );
  const byId = new Map(others.map((entry) => [entry.paper.id, entry]));
  const near = ranked.flatMap((one): Entry[] => {
    const entry = byId.get(one.id);
    return entry ? [{ ...entry, reason: nearWords(one) }] : [];
  });
  return { near, isKnown, lacking };
}
