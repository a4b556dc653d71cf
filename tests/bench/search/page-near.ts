/** Runs in the browser, beside page.ts: what a reader's profile costs, and rows of a list by it. */
import { tendAbbreviations } from '../../../utils/abbreviations/tend.ts';
import { loadState } from '../../../utils/db/state.ts';
import { tendProfile } from '../../../utils/near/tend.ts';
import { readProfile } from '../../../utils/near/format.ts';
import { createRowScorer } from '../../../utils/near/score-rows.ts';
import { inShortTasks } from '../../../utils/near/short-tasks.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { createSlices } from '../../../utils/overlay/slices.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
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

export type RowText = [title: string, abstract: string];

let rows: readonly Sighting[] = [];

/** Puts rows of a list into the page. */
export function lay(texts: RowText[]): void {
  const there = listRows(texts.map(([, abstract]) => abstract));
  rows = there.map((row, i) => ({ ...row, title: texts[i]?.[0] ?? '' }));
}

/** In a page that has scored nothing yet: how many of its rows are near by a stored profile, with pauses as on a list. */
export async function near(stored: string): Promise<{ total: number; found: number }> {
  const start = performance.now();
  const profile = readProfile(JSON.parse(stored));
  let found = 0;
  const { pause } = createSlices(new AbortController().signal, true);
  if (profile) await createRowScorer(profile)(rows, () => (found += 1), inShortTasks(pause));
  return { total: performance.now() - start, found };
}
