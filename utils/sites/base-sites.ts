import { arxiv } from './arxiv.ts';
import type { Site } from './types.ts';

/** Sites whose pages give arXiv ids: their files are in the overlay itself. */
export const baseSites: readonly Site[] = [arxiv];
