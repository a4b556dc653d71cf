import { keyOfUrl } from './link-key.ts';
import { venueSite } from './venue.ts';
import type { Published } from './venue-form.ts';

/** The letters of old ids that stand for one venue. */
const OLD: Record<string, string> = {
  P: 'ACL',
  D: 'EMNLP',
  N: 'NAACL',
  E: 'EACL',
  C: 'COLING',
  Q: 'TACL',
  J: 'Computational Linguistics',
  K: 'CoNLL',
};

function venueOf(address: string): Published {
  const [, letter = '', short] = /\/([A-Z])(\d{2})-\d{4}\/$/.exec(address) ?? [];
  if (short !== undefined) {
    return { venue: OLD[letter], year: Number(short) + (short < '60' ? 2000 : 1900) };
  }
  const [, year, name = '', volume = ''] = /\/(\d{4})\.(\w+)-(\w+)\.\d+\/$/.exec(address) ?? [];
  const venue = name === 'findings' ? `Findings of ${volume}` : name;
  return { venue: venue.replace(/\w+$/, (word) => word.toUpperCase()), year: Number(year) };
}

/** Lists: `.align-items-stretch strong > a` (`p` until about 2024, then `div`); a paper: `h2#title`. */
export const acl = venueSite({
  name: 'ACL Anthology',
  matches: ['https://aclanthology.org/*', 'https://www.aclweb.org/anthology/*'],
  lists: [
    {
      row: '.align-items-stretch',
      title: 'strong',
      link: 'strong a[href]',
      authors: 'a[href*="/people/"]',
    },
  ],
  heading: '#title',
  authors: '#main .lead a[href*="/people/"]',
  paper(url) {
    const key = keyOfUrl(url);
    return key?.startsWith('acl:') ? `https://aclanthology.org/${key.slice(4)}/` : undefined;
  },
  published: venueOf,
});
