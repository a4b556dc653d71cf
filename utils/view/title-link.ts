import { parseArxivId } from '../arxiv/id.ts';
import { arxivIdOfKey, arxivKey, type PaperKey } from '../paper-key.ts';
import { addressOfKeys } from '../queue/item/address.ts';
import type { Settings } from '../settings.ts';
import { paperRoute } from './route.ts';

type Choice = Settings['titleLink'];

/** The first arXiv month of whose papers arXiv itself makes HTML. */
const FIRST_HTML = '2312';

/** What is known of a paper that has a title. */
interface Titled {
  keys: readonly PaperKey[];
  /** The address that was saved with it. */
  url?: string;
  /** Whether the feed's site surely has a page of it. */
  featured: boolean;
}

function onArxiv(id: string, choice: Choice, featured: boolean): string {
  const isOld = id.includes('/');
  if (choice === 'pdf') return `https://arxiv.org/pdf/${id}`;
  if (choice === 'alphaxiv' && !isOld) return `https://www.alphaxiv.org/abs/${id}`;
  if (choice === 'feed' && featured) return `https://huggingface.co/papers/${id}`;
  if (choice === 'html' && !isOld && id >= FIRST_HTML) return `https://arxiv.org/html/${id}`;
  return `https://arxiv.org/abs/${id}`;
}

/**
 * Where a title leads. On arXiv: where the reader chose, or to the abstract where that has no page of the
 * paper. Elsewhere: its canonical address; without any, its page in the library.
 */
export function titleHref({ keys, url = '', featured }: Titled, choice: Choice): string {
  const arxiv = keys.map((key) => parseArxivId(arxivIdOfKey(key) ?? '')?.id).find(Boolean);
  if (arxiv !== undefined) return onArxiv(arxiv, choice, featured);
  if (url.startsWith('https://') && URL.canParse(url)) return url;
  const own = addressOfKeys(keys);
  if (own !== '') return own;
  return `library.html#${keys[0] === undefined ? 'queue' : paperRoute(keys[0])}`;
}

/** Where the title of a paper of the feed leads. */
export const paperHref = (id: string, choice: Choice): string =>
  titleHref({ keys: [arxivKey(id)], featured: true }, choice);
