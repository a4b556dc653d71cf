import type { Sighting } from '../../../utils/sites/types.ts';

/** To a row without a mark and its link, at the reader's press alone: a page sees where it is scrolled to. */
export function jumpTo({ anchor }: Sighting): void {
  anchor.scrollIntoView({ block: 'center', behavior: 'instant' });
  anchor.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
}
