import type { AgreedRow } from '../../db/queue-tables.ts';
import { fnv1a } from '../../fnv1a.ts';
import { pick } from '../item/fields.ts';
import type { QueueRow } from '../item/schema.ts';
import { itemOfRemoved } from '../removed.ts';
import type { Contents } from './contents.ts';
import { NOTHING } from './merge.ts';
import type { ItemState, MarkState, PaperPart, Replica, SharedSettings } from './replica.ts';
import { OTHER, OTHER_PAPER } from './stand-in.ts';

const clean = (value: unknown): string => JSON.stringify(value);
const paperOf = (row: QueueRow): PaperPart => JSON.parse(clean(pick(row, 'paper'))) as PaperPart;

function rowsOf({ queue, removed }: Contents): (id: string) => QueueRow | undefined {
  return (id) => {
    const row = removed.get(id);
    return queue.get(id) ?? (row && itemOfRemoved(row));
  };
}

/** An item's state without what its row says too, which is most of it. */
function agreedItem(id: string, state: ItemState, row: QueueRow | undefined): AgreedRow {
  const name = `item ${id}`;
  if (row === undefined) return { name, value: { ...state } };
  const { paper, notes } = state;
  const [only] = notes.versions;
  const text = clean(pick(row, 'paper'));
  // Of an item with more than one text something may be left when its row is not.
  const isPaper = notes.versions.length < 2 && paper !== undefined && clean(paper[1]) === text;
  const isText = notes.versions.length === 1 && only?.text === row.notes && row.notes !== '';
  return {
    name,
    value: {
      ...state,
      ...(isPaper && { paper: [paper[0]] }),
      ...(isText && { notes: { ...notes, versions: [{ ...only, text: '' }] } }),
      evidence: [],
    },
    ...(isPaper && { paper: fnv1a(text) }),
    ...(isText && { notes: fnv1a(row.notes) }),
  };
}

function itemOf({ value, paper, notes }: AgreedRow, row: QueueRow | undefined): ItemState {
  const state = value as unknown as ItemState;
  const next = { ...state };
  if (paper !== undefined && state.paper !== undefined) {
    const isSame = row !== undefined && fnv1a(clean(pick(row, 'paper'))) === paper;
    next.paper = [state.paper[0], isSame ? paperOf(row) : OTHER_PAPER];
  }
  if (notes !== undefined) {
    const isSame = row !== undefined && fnv1a(row.notes) === notes;
    const versions = state.notes.versions.map((one) => ({
      ...one,
      text: isSame ? row.notes : OTHER,
    }));
    next.notes = { ...state.notes, versions };
  }
  return next;
}

/** What devices agree on as rows, by name. */
export function agreedRows(replica: Replica, contents: Contents): Map<string, AgreedRow> {
  const rowOf = rowsOf(contents);
  const rows = [
    ...Object.entries(replica.items).map(([id, state]) => agreedItem(id, state, rowOf(id))),
    ...Object.entries(replica.marks).map(([key, value]) => ({
      name: `mark ${key}`,
      value: { ...value },
    })),
    ...Object.entries(replica.verdicts).map(([name, said]) => ({
      name: `verdict ${name}`,
      value: { said },
    })),
    { name: 'settings', value: { ...replica.settings } },
  ];
  return new Map(rows.map((row) => [row.name, row]));
}

/** What the rows say was agreed on; what is left out of them is in the tables, unless it was edited since. */
export function agreedOf(rows: readonly AgreedRow[], contents: Contents): Replica {
  const rowOf = rowsOf(contents);
  const [items, marks, verdicts] = [
    new Map<string, ItemState>(),
    new Map<string, MarkState>(),
    new Map<string, Replica['verdicts'][string]>(),
  ];
  let { settings } = NOTHING;
  for (const row of rows) {
    const at = row.name.indexOf(' ');
    const [kind, id] = at === -1 ? [row.name, ''] : [row.name.slice(0, at), row.name.slice(at + 1)];
    if (kind === 'item') items.set(id, itemOf(row, rowOf(id)));
    else if (kind === 'mark') marks.set(id, row.value);
    else if (kind === 'verdict') verdicts.set(id, row.value['said'] as Replica['verdicts'][string]);
    else if (kind === 'settings') settings = row.value as unknown as SharedSettings;
  }
  return {
    version: NOTHING.version,
    items: Object.fromEntries(items),
    marks: Object.fromEntries(marks),
    verdicts: Object.fromEntries(verdicts),
    settings,
  };
}
