import { createT } from './create-t.ts';
import { overlayPartsEn } from './overlay-parts.en.ts';

export const t = createT(overlayPartsEn);
