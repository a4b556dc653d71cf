import type { BarChoices } from '../../../utils/bar-choices.ts';
import { near } from '../../../utils/overlay/near.ts';
import type { ListingPage } from '../../../utils/overlay/parts.ts';
import type { Sighting } from '../../../utils/sites/types.ts';
import type { createHiding } from './hiding.ts';
import { hiddenSightings } from './listed.ts';

const keysOf = (rows: readonly Sighting[]): Set<string> => new Set(rows.map(({ keys }) => keys[0]));

/** Hides the rows that the reader's choices leave out. By what is near none comes or goes by itself: a page would see it. */
export function createLeftOut(hiding: ReturnType<typeof createHiding>, onShown: () => void) {
  /** Rows that were not near at the press. */
  let far = new Set<string>();
  /** Hidden rows that the reader went to. */
  let asked = new Set<string>();

  return {
    /** How many it hides. */
    hide(page: ListingPage, choices: BarChoices, met: (sighting: Sighting) => boolean): number {
      const hidden = hiddenSightings(page, choices, met, far).filter(
        ({ keys, row }) => row && !asked.has(keys[0]),
      );
      hiding.set(hidden.flatMap(({ row }) => row ?? []));
      return hidden.length;
    },
    /** It is there again, until the reader chooses anew. */
    show({ keys }: Sighting): void {
      asked.add(keys[0]);
      onShown();
    },
    chosen({ onlyNear }: Partial<BarChoices>, { sightings }: ListingPage): void {
      asked = new Set();
      if (onlyNear === true) far = keysOf(sightings.filter((one) => !near.of(one)));
    },
    end: (): void => hiding.set([]),
  };
}
