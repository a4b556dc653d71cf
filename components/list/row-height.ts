import type { Settings } from '../../utils/settings.ts';

/** How high a row is, by far the most of them, in pixels; what is drawn is measured. */
const HEIGHTS: Readonly<Record<Settings['density'], number>> = { comfortable: 64, compact: 44 };

/** A guess at a row that was never drawn. Rows with pictures are at least as high as these. */
export const rowHeight = ({ density, thumbnails }: Settings): number =>
  Math.max(HEIGHTS[density], thumbnails ? PICTURED[density] : 0);

const PICTURED: Readonly<Record<Settings['density'], number>> = { comfortable: 68, compact: 45 };
