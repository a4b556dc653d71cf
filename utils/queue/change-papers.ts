import type { TidemarkDb } from '../db/tidemark-db.ts';
import type { MarkRow, UndoKind } from '../db/queue-tables.ts';
import type { PaperKey } from '../paper-key.ts';
import type { UtcTime } from '../time/moment.ts';
import { edited } from './item/fields.ts';
import type { Source } from './item/source.ts';
import type { Recorder } from './recorder.ts';
import { saveCandidates } from './saver.ts';
import type { ChosenPaper, PaperChange } from './wire.ts';

interface Chosen {
  papers: readonly ChosenPaper[];
  change: PaperChange;
  /** Where they were chosen, for those that are saved by it. */
  source?: Source | undefined;
}

type Deps = { db: TidemarkDb; newId: () => string };

/** What a change of many papers is in the journal of undo. */
export function kindOfPaperChange(change: PaperChange): UndoKind {
  if ('save' in change) return 'save';
  if ('addTags' in change) return 'tags';
  return 'done' in change ? 'done' : 'opened';
}

/** Saves those that are not saved yet; with tags, gives these to all. Gives how many were new, or all. */
async function save(deps: Deps, recorder: Recorder, chosen: Chosen, at: UtcTime): Promise<number> {
  const { papers, change, source } = chosen;
  const tags = 'addTags' in change ? change.addTags : undefined;
  const candidates = papers.map(({ key, snapshot }) => ({ keys: [key], snapshot, source, tags }));
  const { ids, fresh } = await saveCandidates(deps, recorder, { candidates, isOwnWord: false }, at);
  return tags ? new Set(ids).size : fresh;
}

/** Done, or no longer: a saved paper by its state, any other by a mark. */
async function setDone(
  db: TidemarkDb,
  recorder: Recorder,
  { keys, done }: { keys: readonly PaperKey[]; done: boolean },
  at: UtcTime,
): Promise<number> {
  const items = await db.queue.where('keys').anyOf(keys).distinct().toArray();
  const others = items.filter(({ state }) => (state === 'done') !== done);
  await recorder.put(others.map((item) => edited(item, { state: done ? 'done' : 'to-read' }, at)));
  const saved = new Set<string>(items.flatMap((item) => item.keys));
  const free = keys.filter((key) => !saved.has(key));
  if (done) return others.length + (await mark(db, recorder, free, { doneAt: at }));
  // One that was marked before it was saved has the mark still.
  const cleared = { doneAt: undefined, clearedAt: at };
  return others.length + (await mark(db, recorder, keys, cleared));
}

async function mark(
  db: TidemarkDb,
  recorder: Recorder,
  keys: readonly PaperKey[],
  change: Omit<MarkRow, 'key'>,
): Promise<number> {
  const field = 'openedAt' in change ? 'openedAt' : 'doneAt';
  const rows = await db.marks.bulkGet([...keys]);
  const changed = keys.flatMap((key, n) => {
    const isSo = rows[n]?.[field] !== undefined;
    return isSo === (change[field] !== undefined) ? [] : [{ ...rows[n], key, ...change }];
  });
  await recorder.mark(changed);
  return changed.length;
}

/** One change to many papers, saved or not. Gives how many it changed. */
export async function changePapers(
  deps: Deps,
  recorder: Recorder,
  chosen: Chosen,
  at: UtcTime,
): Promise<number> {
  const { papers, change } = chosen;
  const keys = [...new Set(papers.map(({ key }) => key))];
  if ('done' in change) return setDone(deps.db, recorder, { keys, done: change.done }, at);
  if ('opened' in change) return mark(deps.db, recorder, keys, { openedAt: at });
  return save(deps, recorder, chosen, at);
}
