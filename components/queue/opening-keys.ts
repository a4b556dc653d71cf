import type { Binding } from '../keys/binding.ts';
import { openLink } from '../list/open-link.ts';
import { arxivIdOfKey } from '../../utils/paper-key.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';

/** The keys that open a saved paper's pages in a new tab, as far as it has them; `title` gives the link in its row. */
export function openingKeys(
  { keys }: Pick<QueueRow, 'keys'>,
  title: () => HTMLElement | null | undefined,
): Binding[] {
  const id = keys.map(arxivIdOfKey).find((one) => one !== undefined);
  const leads: Binding = {
    keys: ['o'],
    words: 'help.title.link',
    act: () => openLink(title()?.getAttribute('href') ?? undefined),
  };
  if (id === undefined) return [leads];
  return [
    leads,
    { keys: ['p'], words: 'help.pdf', act: () => openLink(`https://arxiv.org/pdf/${id}`) },
    { keys: ['f'], words: 'help.feed', act: () => openLink(`https://huggingface.co/papers/${id}`) },
  ];
}
