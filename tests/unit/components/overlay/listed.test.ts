// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { byUpvotes, hiddenSightings } from '../../../../components/overlay/bar/listed.ts';
import { createHiding } from '../../../../components/overlay/bar/hiding.ts';
import type { ListingPage, PlacedMark } from '../../../../utils/overlay/parts.ts';
import { parseBarChoices } from '../../../../utils/bar-choices.ts';
import { arxivKey } from '../../../../utils/paper-key.ts';
import type { Sighting } from '../../../../utils/sites/types.ts';

const sightings = ['1', '2', '3', '4'].map((id): Sighting => ({
  keys: [arxivKey(id)],
  title: id,
  authors: [],
  url: '',
  anchor: document.createElement('dt'),
  primary: false,
}));
const ids = (list: Sighting[]): string => list.map(({ title }) => title).join('');
const upvotes: Record<string, number> = { '1': 5, '3': 50 };

/** 1 and 3 are featured, 4 is saved and done. */
function markOf(sighting: Sighting): PlacedMark | undefined {
  if (sighting.title === '2') return undefined;
  const votes = upvotes[sighting.title];
  const trend =
    votes === undefined
      ? undefined
      : { upvotes: votes, rank: 1, size: 9, day: '2026-08-21', topOfMonth: false, speed: 0 };
  const reader = { saved: votes === undefined, read: undefined };
  return { sighting, host: document.createElement('b'), trend, reader, dark: false, focus() {} };
}

const page: ListingPage = {
  sightings,
  kept: [],
  markOf,
  isDone: ({ title }) => title === '4',
  today: '2026-08-21',
  dark: false,
  unread: 0,
  watching: '',
  abstract: null,
};
const NONE = parseBarChoices(undefined);
const met = ({ title }: Sighting): boolean => title < '3';

describe('the listing bar', () => {
  it('sorts by upvotes, saved papers last', () => {
    const marks = sightings.map(markOf).filter((mark) => mark !== undefined);
    expect(ids(byUpvotes(marks).map(({ sighting }) => sighting))).toBe('314');
  });

  it('hides what the reader chose, and nothing by itself', () => {
    const far = new Set(sightings.map(({ keys }) => keys[0]).filter((key) => !key.endsWith('3')));
    const hidden = (some: object): string =>
      ids(hiddenSightings(page, { ...NONE, ...some }, met, far));
    expect(hidden({})).toBe('');
    expect(hidden({ onlyFeatured: true })).toBe('24');
    expect(hidden({ hideDone: true })).toBe('4');
    expect(hidden({ onlyNear: true })).toBe('124');
    expect(hidden({ sinceLastVisit: true })).toBe('12');
    expect(hidden({ onlyFeatured: true, sinceLastVisit: true })).toBe('124');
  });

  it('reads its choices from anything', () => {
    for (const odd of [null, 7, 'x', [], { onlyFeatured: 'yes' }])
      expect(parseBarChoices(odd)).toEqual(NONE);
    expect(parseBarChoices({ folded: true })).toEqual({ ...NONE, folded: true });
  });

  it('hides by a class and a rule, and leaves neither', () => {
    const [a, b] = [document.createElement('dt'), document.createElement('dd')];
    a.className = 'own';
    document.body.append(a, b);
    const hiding = createHiding(document);
    hiding.set([a, b]);
    expect([a.className, b.className]).toEqual(['own tidemark-hidden', 'tidemark-hidden']);
    hiding.set([b]);
    expect(a.className).toBe('own');
    a.className = 'tidemark-hidden';
    hiding.set([a]);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    hiding.set([]);
    expect(document.querySelectorAll('style, .tidemark-hidden')).toHaveLength(0);
  });
});
