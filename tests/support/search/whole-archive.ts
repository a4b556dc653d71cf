import { createArchive, type Archive } from '../../../utils/search/archive.ts';
import type { TermIndex } from '../../../utils/search/term-index.ts';

const known = new WeakMap<TermIndex, Archive>();

/** `archiveOf` without its pauses. */
export function wholeArchive(index: TermIndex): Archive {
  const there = known.get(index);
  if (there) return there;
  const reading = createArchive();
  for (const { segment } of index.months) reading.add(segment);
  const archive = reading.known(index.size);
  known.set(index, archive);
  return archive;
}
