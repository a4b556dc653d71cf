/** Runs in the browser, beside page.ts: what a reader's profile costs, and rows of a list by it. */
import { tendAbbreviations } from '../../../utils/abbreviations/tend.ts';
import { loadState } from '../../../utils/db/state.ts';
import { tendProfile } from '../../../utils/near/tend.ts';
import { readProfile } from '../../../utils/near/format.ts';
import { createRowScorer } from '../../../utils/near/score-rows.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { createSlices } from '../../../utils/overlay/slices.ts';
import { listRows } from '../../support/near-rows.ts';
import { dayRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';
import { inSteps } from './in-steps.ts';

/** Reads the archive's abbreviations, then makes the profile of a reader who saved these papers; `lists` are the newest of the archive. */
export async function read(saved: string[], lists: { day: string; ids: string[] }[]) {
  const db = openDb();
  await db.days.bulkPut(lists.map(({ day, ids }) => dayRow(day, ids)));
  const now = (): Date => new Date();
  const abbreviations = await inSteps((pause) => tendAbbreviations({ db, now, pause }));
  await db.queue.bulkPut(saved.map((id) => queueItem({ id, keys: [`arxiv:${id}`] })));
  const settings = { less: [], notNear: [], nearByTitle: false };
  const profile = await inSteps((pause) => tendProfile(db, settings, pause));
  const stored = (await loadState(db, 'near')).profile;
  db.close();
  return { abbreviations, profile, stored: JSON.stringify(stored) };
}

/** In a page that has scored nothing yet: rows with these abstracts by a stored profile, and the longest task of it. */
export async function near(stored: string, abstracts: string[]) {
  const rows = listRows(abstracts);
  const slices = createSlices(new AbortController().signal, true);
  let longest = 0;
  let begun: number | undefined;
  const end = (): void => {
    longest = Math.max(longest, performance.now() - (begun ?? 0));
    begun = undefined;
  };
  const start = performance.now();
  const profile = readProfile(JSON.parse(stored));
  let found = 0;
  if (profile)
    await createRowScorer(profile)(rows, () => (found += 1), {
      each: (items, act) =>
        slices.each(items, (item) => {
          // A microtask has its turn when the task gives way.
          if (begun === undefined) queueMicrotask(end);
          begun ??= performance.now();
          act(item);
        }),
    });
  return { total: performance.now() - start, longest, found };
}
