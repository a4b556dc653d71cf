import { createT } from './create-t.ts';
import { overlayMoreEn } from './overlay-more.en.ts';

export const t = createT(overlayMoreEn);
