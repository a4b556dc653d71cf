import { coded, worded } from '../i18n/coded.ts';

/** The citation styles that come with Tidemark (utils/export/styles). */
export const CITATION_STYLES = ['apa', 'ieee', 'acm', 'nature'] as const;
type CitationStyle = (typeof CITATION_STYLES)[number];

/** One of ours, or the text of the reader's own `.csl` file. */
export type StyleChoice = CitationStyle | { csl: string };

const LOADERS = {
  apa: () => import('./styles/apa.json', { with: { type: 'json' } }),
  ieee: () => import('./styles/ieee.json', { with: { type: 'json' } }),
  acm: () => import('./styles/acm.json', { with: { type: 'json' } }),
  nature: () => import('./styles/nature.json', { with: { type: 'json' } }),
} as const;

/** A file that is no citation style, or one that citeproc cannot work with; the words are for the reader. */
export class StyleError extends Error {
  constructor() {
    super(worded(coded('trouble.style')));
    this.name = 'StyleError';
  }
}

/** A style as citeproc takes it. Throws `StyleError`; a style that only points at another is none of its own. */
export async function loadStyle(choice: StyleChoice): Promise<unknown> {
  if (typeof choice === 'string') return (await LOADERS[choice]()).default;
  const csl = choice.csl.replace(/^\uFEFF/, '').trim();
  const isStyle = csl.startsWith('<') && /<style[\s>]/.test(csl) && /<bibliography[\s>]/.test(csl);
  if (!isStyle) throw new StyleError();
  return csl;
}
