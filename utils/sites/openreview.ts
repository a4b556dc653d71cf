import { hrefOf, keyOfUrl } from './link-key.ts';
import { venueSite } from './venue.ts';
import type { Published } from './venue-form.ts';

const NOT_ACCEPTED =
  /submi|withdraw|reject|under review|blind|corr\b|^\d|everyone|readers|revision|bibtex|modified/i;

/** `ICLR 2026 Poster`, `NeurIPS 2024 oral`, `Accepted by TMLR`; a submission is published nowhere. */
function decision(_: string, words: string): Published {
  const said = words.split('\n').find((line) => !NOT_ACCEPTED.test(line)) ?? '';
  const [, venue, year] = /^([A-Z][\w&.\- ]*?) ((?:19|20)\d\d)\b/.exec(said) ?? [];
  if (venue !== undefined) return { venue, year: Number(year) };
  return /\bTMLR\b/.test(said) ? { venue: 'TMLR' } : {};
}

const forum = (url: URL): string | undefined => {
  const key = keyOfUrl(url);
  return key?.startsWith('openreview:')
    ? `https://openreview.net/forum?id=${key.slice(11)}`
    : undefined;
};

/** A link to one reply (`noteId`) has the reply's title, not the paper's. */
function entryAddress({ link }: { link: URL | undefined }): string | undefined {
  const reply = link?.searchParams.get('noteId');
  const isReply = reply !== null && reply !== link?.searchParams.get('id');
  return link === undefined || isReply ? undefined : forum(link);
}

/** The forum that the page shows by now: after a step within the site the address may be ahead of it. */
function shownForum(url: URL, doc: Document): string | undefined {
  if (!/^\/forum\b/.test(url.pathname)) return undefined;
  const pdf = doc.querySelector('.forum-title a[href*="id="], .title_pdf_row a[href*="id="]');
  const shown = hrefOf(pdf, url);
  return (shown && forum(shown)) ?? forum(url);
}

/** The React app of 2026 and its older note lists; forum ids hold `-` and `_`. */
export const openreview = venueSite({
  name: 'OpenReview',
  matches: ['https://openreview.net/*'],
  lists: [
    {
      row: '.note',
      title: 'h4 > a[href*="/forum?"]',
      authors: '.note-authors, .note_authors',
      words: '.note-meta-info li, .meta_row .item',
      beside: true,
      address: entryAddress,
    },
  ],
  heading: 'h2.citation_title',
  authors: '.forum-authors, .note_content_authors, .signatures.author',
  paper: shownForum,
  linked: (link) => entryAddress({ link }),
  words: '.forum-meta .item, .meta_row .item',
  isApp: true,
  published: decision,
});
