import { alphaxiv } from './alphaxiv.ts';
import { ar5iv } from './ar5iv.ts';
import { arxiv } from './arxiv.ts';
import { huggingFace } from './hugging-face.ts';
import type { Site } from './types.ts';

/** Sites whose pages give arXiv ids. The overlay itself has arXiv's own pages, without HTML papers. */
export const baseSites: readonly Site[] = [arxiv, ar5iv, alphaxiv, huggingFace];
