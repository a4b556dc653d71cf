// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { wantedMark } from '../../../utils/overlay/wanted-mark.ts';
import type { ReaderMarks } from '../../../utils/overlay/view.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import type { Sighting } from '../../../utils/sites/types.ts';

const trend = { upvotes: 5, rank: 1, size: 9, day: '2026-08-21', topOfMonth: false, speed: 0 };
const READERS: ReaderMarks[] = [false, true].flatMap((saved) =>
  ([undefined, 'opened', 'done'] as const).map((read) => ({ saved, read })),
);

/** Which element stands beside a title, for each thing that the reader can have done. */
function kinds(about: {
  featured: boolean;
  primary: boolean;
  showsUpvotes: boolean;
  canSave: boolean;
}) {
  const sighting: Sighting = {
    keys: [arxivKey('2608.00001')],
    title: 'A paper',
    authors: [],
    url: '',
    anchor: document.createElement('dt'),
    primary: about.primary,
  };
  const store = { trend: () => (about.featured ? trend : undefined) };
  const ground = { ...about, store, today: '2026-08-22' };
  return new Set(READERS.map((reader) => wantedMark(sighting, reader, ground)?.kind ?? 'none'));
}

describe('which mark stands beside a title', () => {
  it('never depends on the reader', () => {
    const yesNo = [false, true];
    for (const featured of yesNo)
      for (const primary of yesNo)
        for (const showsUpvotes of yesNo)
          for (const canSave of yesNo)
            expect(kinds({ featured, primary, showsUpvotes, canSave }).size).toBe(1);
  });

  it('a badge for what is featured, a save control for a page of one paper, else nothing', () => {
    const plain = { featured: false, primary: false, showsUpvotes: false, canSave: true };
    expect([...kinds({ ...plain, featured: true })]).toEqual(['badge']);
    expect([...kinds({ ...plain, primary: true })]).toEqual(['save']);
    expect([...kinds({ ...plain, showsUpvotes: true })]).toEqual(['save']);
    expect([...kinds(plain)]).toEqual(['none']);
    expect([...kinds({ ...plain, primary: true, canSave: false })]).toEqual(['none']);
  });
});
