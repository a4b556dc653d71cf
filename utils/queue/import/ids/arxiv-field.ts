import { parseArxivId } from '../../../arxiv/id.ts';
import { arxivIdInText } from '../../../arxiv/text.ts';
import { arxivIdOfUrl } from '../../../arxiv/url.ts';

/**
 * An id whose number is longer or shorter than arXiv's of that month: a field that is arXiv's own says that it
 * is one, and a mistyped id is better kept than lost.
 */
const LOOSE = /(?:^|abs\/)(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?$/i;

/**
 * The arXiv id in a field that programs keep it in, bare or with what they put around it: `1810.01234v1`,
 * `arXiv:1810.01234 [cs.LG]`, an address, an arXiv DOI. Undefined for anything else.
 */
export function arxivIdOfField(text: string): string | undefined {
  const bare = text.trim().replace(/(?<=\S)\s*\[[^\]]*\]$/, '');
  const https = `https://${bare.replace(/^(?:https?:)?\/\//i, '')}`;
  const ofUrl = URL.canParse(https) ? arxivIdOfUrl(new URL(https)) : undefined;
  const id = bare
    .replace(/^(?:(?:arxiv|abs)\s*[:/]?\s*)+/i, '')
    .replace(/^[a-z-]+(?:\.[a-z]{2})?\/(?=\d{4}\.)/i, '');
  const found = ofUrl ?? parseArxivId(id) ?? arxivIdInText(bare);
  return found?.id ?? LOOSE.exec(id)?.[1];
}
