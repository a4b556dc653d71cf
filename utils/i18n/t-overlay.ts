import { fill, type Params } from './create-t.ts';
import { overlayEn } from './overlay.en.ts';

/** Texts of the overlay: none of them counts, so that what chooses plurals stays out of its bundle. */
export const t = (key: keyof typeof overlayEn, params: Params = {}): string =>
  fill(overlayEn[key], params);
