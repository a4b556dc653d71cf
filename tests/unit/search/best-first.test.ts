import { expect, it } from 'vitest';
import { bestFirst } from '../../../utils/search/best-first.ts';
import { seeded } from '../../support/world/random.ts';

it.each([0, 1, 2, 3, 255, 256, 257, 3000])(
  'gives the best of %i in the order in which sorting all would, of equal ones the first',
  (n) => {
    const random = seeded(`best of ${n}`);
    // Many are alike, and some are nothing.
    const scores = Array.from({ length: n }, () => Math.floor(random() * n) / 2 - 1);
    const places = scores.flatMap((one, place) => (one > 0 ? [{ one, place }] : []));
    const sorted = places.toSorted((a, b) => b.one - a.one || a.place - b.place);
    for (const most of [0, 1, 5, 40, 300, 5000])
      expect([...bestFirst(Float32Array.from(scores), most)]).toEqual(
        sorted.slice(0, most).map(({ place }) => place),
      );
  },
);
