import { createT } from './create-t.ts';
import { overlayEn } from './overlay.en.ts';

export const t = createT(overlayEn);
