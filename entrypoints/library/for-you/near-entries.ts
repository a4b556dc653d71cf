import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { readMarks, readQueue } from '../../../utils/db/queries.ts';
import { t } from '../../../utils/i18n/t.ts';
import { rankForYou, type ForYou } from '../../../utils/search/rank-for-you.ts';
import type { Entry } from '../../../utils/view/entries.ts';
import { knownPapers } from '../../../utils/view/profile.ts';
import { searchOf } from '../../../components/search-of.ts';

/** `agents, planning: as in 3 saved and 2 opened papers` */
function reasonOf({ terms, sharedWith }: ForYou): string {
  const kinds = (['saved', 'done', 'opened'] as const).filter((kind) => sharedWith[kind]);
  const counts = kinds.map((kind) => t(`forYou.${kind}`, { n: sharedWith[kind] ?? 0 }));
  return t('forYou.reason', { terms: terms.join(', '), known: counts.join(', ') });
}

/** Those of the entries that are near to what the reader saved, did and opened, nearest first, with the reason. */
export async function nearEntries(
  db: TidemarkDb,
  entries: readonly Entry[],
): Promise<{ near: Entry[]; isKnown: ReadonlySet<string> }> {
  const [queue, marks] = await Promise.all([readQueue(db), readMarks(db)]);
  const known = knownPapers(queue, marks);
  const terms = await searchOf(db).termsOf([
    ...known.map(({ id }) => id),
    ...entries.map(({ paper }) => paper.id),
  ]);
  const withTerms = <T extends { id: string }>(ones: readonly T[]) =>
    ones.flatMap((one) => {
      const weights = terms.get(one.id);
      return weights === undefined ? [] : [{ ...one, terms: weights }];
    });
  const ranked = rankForYou(
    withTerms(known),
    withTerms(entries.map(({ paper }) => ({ id: paper.id }))),
  );
  const byId = new Map(entries.map((entry) => [entry.paper.id, entry]));
  const near = ranked.flatMap((one): Entry[] => {
    const entry = byId.get(one.id);
    return entry ? [{ ...entry, reason: reasonOf(one) }] : [];
  });
  return { near, isKnown: new Set(known.map(({ id }) => id)) };
}
