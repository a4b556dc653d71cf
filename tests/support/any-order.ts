import fc from 'fast-check';
import type { Change } from '../../utils/db/queue-tables.ts';
import type { PaperKey } from '../../utils/paper-key.ts';
import { writeBackup } from '../../utils/queue/backup/write.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import type { Done } from '../../utils/queue/run-command.ts';
import type { queueWorld } from './queue-world.ts';

type World = ReturnType<typeof queueWorld>;

const KEYS: readonly PaperKey[] = [
  'arxiv:2507.00001',
  'arxiv:2507.00002',
  'doi:10.1000/x',
  'doi:10.1000/y',
  'url:https://a.example/1',
];
const TOLD = [
  { title: 'Tides of the Inner Sea', authors: ['Ada Lovelace', 'Grace Hopper'] },
  { title: 'Erratum: Tides of the Inner Sea', authors: ['Ada Lovelace', 'Grace Hopper'] },
  { title: 'Quite Another Story of Numbers', authors: ['Emmy Noether', 'Sofia Kovalevskaya'] },
  { title: 'Editorial', authors: ['Emmy Noether'] },
] as const;
const DAY = 86_400_000;
const START = Date.UTC(2026, 7, 21);

/** What a step is told: which command, and numbers by which it chooses among what is there. */
export interface Step {
  what: (typeof KINDS)[number];
  a: number;
  b: number;
}

const KINDS = [
  'save',
  'import',
  'visit',
  'remove',
  'bringBack',
  'notes',
  'longNotes',
  'tags',
  'unite',
  'verdict',
  'undo',
  'undoLast',
  'backup',
  'merge',
  'replace',
  'rollBack',
  'empty',
  'clock',
  'tend',
] as const;

/** Without these nothing happens; each run has some of the others, so that they meet often. */
const ALWAYS = ['save', 'save', 'notes', 'notes', 'remove', 'undo', 'undo'] as const;

export const steps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.subarray([...KINDS], { minLength: 2, maxLength: 10 }).chain((some) =>
    fc.array(
      fc.record({
        what: fc.constantFrom(...ALWAYS, ...some, ...some),
        a: fc.nat(10_000),
        b: fc.nat(10_000),
      }),
      { minLength: 5, maxLength, size: 'max' },
    ),
  );

const WORD = /w\d+\./g;
const wordsIn = (value: unknown): Set<string> =>
  new Set(JSON.stringify(value ?? null).match(WORD) ?? []);
const without = (all: ReadonlySet<string>, some: ReadonlySet<string>): string[] =>
  [...all].filter((word) => !some.has(word));

const at = <T>(all: readonly T[], n: number): T | undefined =>
  all.length === 0 ? undefined : all[n % all.length];

interface State {
  queue: QueueRow[];
  removed: { id: string; item: QueueRow }[];
}

/** One run: the world, what was given out so far, and how the next step is done. */
export interface Run {
  world: World;
  tokens: string[];
  backups: string[];
  /** Of the words that were typed. */
  n: number;
}

export const stateOf = async ({ db }: World): Promise<State> => ({
  queue: await db.queue.toArray(),
  removed: await db.removed.toArray(),
});

type Doing = (run: Run, step: Step, state: State) => Promise<Done<unknown> | undefined> | undefined;

/** Each is smaller than those before it, so that what is newer never wins by its letters alone. */
const word = (run: Run): string => `w${9999 - (run.n += 1)}.`;

/** Keys of one page: its own first, often with another that it names. */
function keysOf({ a, b }: Step): PaperKey[] {
  const [own, other] = [KEYS[a % KEYS.length], KEYS[b % KEYS.length]] as [PaperKey, PaperKey];
  return a % 3 === 0 ? [own] : [...new Set([own, other])];
}
const toldOf = ({ b }: Step) => {
  const { title, authors } = TOLD[[0, 0, 1, 1, 2, 3][b % 6] ?? 0] ?? TOLD[0];
  return { title, authors: [...authors] };
};

function type(run: Run, { queue }: State, { a }: Step, text: string) {
  const item = at(queue, a);
  return item && run.world.queue.setNotes(item.id, text + item.notes, item.notes);
}

async function restore(run: Run, { a }: Step, mode: 'merge' | 'replace') {
  const text = at(run.backups, a);
  if (text === undefined) return undefined;
  await run.world.db.staged.put({ id: 'file', at: run.world.now().toISOString(), text });
  return run.world.queue.restoreStaged('file', mode);
}

const DO: Record<Step['what'], Doing> = {
  save: ({ world }, step) => world.queue.save(keysOf(step), toldOf(step)),
  import: (run, step) => {
    const candidate = { keys: keysOf(step), snapshot: toldOf(step) };
    const savedAt = step.a % 4 === 0 ? '2199-01-01T00:00:00.000Z' : undefined;
    const notes = step.a % 2 === 0 ? word(run) : undefined;
    const more = { ...(savedAt && { savedAt }), ...(notes && { notes }) };
    return run.world.queue.applyImport([{ ...candidate, ...more }]);
  },
  visit: ({ world }, step) => {
    const url = 'https://a.example/1';
    return world.queue.evidence([
      { keys: keysOf(step), ...toldOf(step), url, remarks: ['Accepted to ICML 2026'] },
    ]);
  },
  remove: ({ world }, { a, b }, { queue }) => {
    const ids = [at(queue, a), ...(b % 4 === 0 ? [at(queue, b)] : [])].map(
      (item) => item?.id ?? '',
    );
    return queue.length === 0 ? undefined : world.queue.bulk(ids, { remove: true });
  },
  bringBack: ({ world }, { a, b }, { removed }) => {
    const ids = b % 5 === 0 ? removed.map(({ id }) => id) : [at(removed, a)?.id ?? ''];
    return removed.length === 0 ? undefined : world.queue.bringBack(ids);
  },
  notes: (run, step, state) => type(run, state, step, word(run)),
  longNotes: (run, step, state) => type(run, state, step, word(run) + '-'.repeat(45_000)),
  tags: ({ world }, { a, b }, { queue }) => {
    const tags = Array.from({ length: b % 40 }, (_, n) => `${a}-${n}`);
    return queue.length === 0
      ? undefined
      : world.queue.setTags(at(queue, a)?.keys[0] ?? KEYS[0]!, tags);
  },
  unite: ({ world }, { a, b }, { queue }) => {
    const ids = [...new Set([at(queue, a)?.id, at(queue, b)?.id])].filter((id) => id !== undefined);
    return ids.length < 2 ? undefined : world.queue.unite(ids);
  },
  verdict: ({ world }, { a, b }) => {
    const subject = KEYS[2 + (a % 2)] ?? KEYS[2]!;
    const same = [true, false, null][b % 3] ?? null;
    return world.queue.verdict({ subject, id: `2507.0000${1 + (b % 2)}`, same });
  },
  undo: ({ world, tokens }, { a }) => {
    const token = at(tokens, a);
    return token === undefined ? undefined : world.queue.undo(token);
  },
  undoLast: ({ world, tokens }) => {
    const token = tokens.at(-1);
    return token === undefined ? undefined : world.queue.undo(token);
  },
  async backup({ world, backups }) {
    backups.push(await writeBackup(world.db, undefined, world.now().toISOString()));
    return undefined;
  },
  merge: (run, step) => restore(run, step, 'merge'),
  replace: (run, step) => restore(run, step, 'replace'),
  async rollBack({ world }, { a }) {
    const n = at(await world.db.snapshots.toCollection().primaryKeys(), a);
    return n === undefined ? undefined : world.queue.rollBack(n);
  },
  empty: ({ world }) => world.queue.emptyRemoved(),
  async clock({ world }, { a }) {
    const days = [0.5, 1, 2, 40, -3, 1300, -9000][a % 7] ?? 0;
    world.setTime((a % 2 === 0 ? START : world.now().getTime()) + days * DAY);
    await world.queue.tend();
    return undefined;
  },
  async tend({ world }) {
    await world.queue.tend();
    return undefined;
  },
};

const REFUSED = /would be longer|would have more|can no longer be undone|no longer kept/;

/** Does a step. What is refused in words did nothing; whatever else fails is a fault. */
export async function take(run: Run, step: Step): Promise<Done<unknown> | undefined> {
  try {
    const done = await DO[step.what](run, step, await stateOf(run.world));
    if (done?.undo !== undefined) run.tokens.push(done.undo);
    return done;
  } catch (error) {
    if (error instanceof Error && error.name === 'QueueError' && REFUSED.test(error.message))
      return undefined;
    throw error;
  }
}

/** The changes that a token stands for, as the journal has them. */
const changesOf = async ({ db }: World, token: string | undefined): Promise<Change[]> =>
  (token === undefined
    ? undefined
    : (await db.undo.where('token').equals(token).first())?.changes) ?? [];

/** What a key, an item and a removed item must always be. */
export function faultOf({ queue, removed }: State): string | undefined {
  const holders = new Map<PaperKey, string>();
  for (const { id, keys } of queue) {
    if (keys.length === 0) return `${id} has no key`;
    for (const key of keys) {
      if (holders.has(key)) return `${key} is held twice`;
      holders.set(key, id);
    }
  }
  const both = removed.find(({ id }) => queue.some((item) => item.id === id));
  return both && `${both.id} is in the queue and among the removed`;
}

/** Two items that a command made one by itself, though nothing makes sure that they are. */
export async function unsureMerge(
  world: World,
  token: string | undefined,
): Promise<string | undefined> {
  const changes = await changesOf(world, token);
  const before = new Map(
    changes.flatMap((change) =>
      change.table === 'queue' && change.before ? [[change.before.id, change.before] as const] : [],
    ),
  );
  const verdicts = await world.db.verdicts.toArray();
  for (const { table, after } of changes) {
    if (table !== 'gone' || after?.into === undefined) continue;
    const [lost, into] = [before.get(after.id), before.get(after.into)];
    if (!lost || !into || lost.keys[0] === into.keys[0]) continue;
    if (lost.title === into.title && lost.title !== TOLD[3].title) continue;
    if (verdicts.some(({ same }) => same)) continue;
    return `“${lost.title}” became part of “${into.title}”`;
  }
  return undefined;
}

/** The words that a command may take: those that it lays into a copy, or, as an undo, those that it takes back. */
export async function mayTake(
  world: World,
  step: Step,
  undone: readonly Change[],
): Promise<Set<string>> {
  if (step.what === 'undo' || step.what === 'undoLast') {
    const before = wordsIn(undone.map((change) => change.before));
    return new Set(without(wordsIn(undone.map((change) => change.after)), before));
  }
  const copied = ['replace', 'rollBack', 'empty', 'clock', 'tend'].includes(step.what);
  return copied ? wordsIn((await world.db.snapshots.toArray()).map(({ text }) => text)) : new Set();
}

export const tokenOf = ({ tokens }: Run, { what, a }: Step): string | undefined =>
  what === 'undo' ? at(tokens, a) : what === 'undoLast' ? tokens.at(-1) : undefined;

/** Takes a step and says what is wrong after it, if anything. */
export async function faultAfter(run: Run, step: Step): Promise<string | undefined> {
  const { world } = run;
  const before = wordsIn(await stateOf(world));
  const undone = await changesOf(world, tokenOf(run, step));
  const done = await take(run, step);
  const state = await stateOf(world);
  const lost = without(before, wordsIn(state));
  const allowed = await mayTake(world, step, undone);
  const gone = lost.filter((one) => !allowed.has(one));
  if (gone.length > 0) return `${gone.join(' ')} lost`;
  const isWord = ['unite', 'verdict', 'undo', 'undoLast', 'bringBack'].includes(step.what);
  const merge = isWord ? undefined : await unsureMerge(world, done?.undo);
  if (merge !== undefined) return merge;
  const fault = faultOf(state);
  if (fault !== undefined || lost.length === 0 || done?.undo === undefined) return fault;
  // What a command took can be had back at once.
  const back = await world.queue.undo(done.undo);
  if (back.undo !== undefined) run.tokens.push(back.undo);
  const again = await stateOf(world);
  const still = without(new Set(lost), wordsIn(again));
  return still.length > 0 ? `${still.join(' ')} not brought back by undo` : faultOf(again);
}
