import type { ItemState, PaperPart } from './replica.ts';

/** Stands for a text that is left out, and is no title and no note of ours. */
export const OTHER = '\0';

export const OTHER_PAPER: PaperPart = { title: OTHER, authors: [], url: '' };

/** What is known of an item of which the row is gone, without what stands for words that only the row had. */
export function withoutStandIns(state: ItemState): ItemState {
  const { paper, notes, ...rest } = state;
  const versions = notes.versions.filter(({ text }) => text !== OTHER);
  const isPaper = paper !== undefined && paper[1]?.title !== OTHER;
  return { ...rest, ...(isPaper && { paper }), notes: { ...notes, versions } };
}
