import type { Key } from '../../utils/i18n/key.ts';
import { arxivIdOfKey } from '../../utils/paper-key.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';

interface Opening {
  key: string;
  words: Key;
  open: () => void;
}

/** The keys that open a saved paper's pages in a new tab, as far as it has them. */
export function openOf({ keys, url }: Pick<QueueRow, 'keys' | 'url'>): Opening[] {
  const id = keys.map(arxivIdOfKey).find((one) => one !== undefined);
  const addresses: [key: string, words: Key, href: string | undefined][] = [
    ['o', 'help.abstract', id === undefined ? url : `https://arxiv.org/abs/${id}`],
    ['p', 'help.pdf', id && `https://arxiv.org/pdf/${id}`],
    ['f', 'help.feed', id && `https://huggingface.co/papers/${id}`],
  ];
  return addresses.flatMap(([key, words, href]) => {
    if (href === undefined || !href.startsWith('https://')) return [];
    return [{ key, words, open: () => void window.open(href, '_blank', 'noopener,noreferrer') }];
  });
}
