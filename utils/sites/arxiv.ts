import { htmlPage } from './arxiv-html.ts';
import { arxivPages } from './arxiv-pages.ts';
import type { Site } from './types.ts';

export const arxiv: Site = { ...arxivPages([[/^\/html\//, [htmlPage]]]) };
