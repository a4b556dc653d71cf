import { plainTitle, type Work } from './work.ts';

const SHOWN = 6;

/** Text that Markdown shows as it is. */
function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~$]/g, '\\$&');
}

/** `[Title](address) — Huang, Wang et al., 2026`: one line. */
export function toMarkdown({ title, authors, year, venue, url }: Work): string {
  const name = markdownText(plainTitle(title));
  const head = url === '' ? name : `[${name}](${url.replace(/[()\s]/g, encodeURIComponent)})`;
  const shown = authors.slice(0, SHOWN).map(markdownText).join(', ');
  const who = authors.length > SHOWN ? `${shown} et al.` : shown;
  const rest = [who, venue === undefined ? '' : markdownText(venue), year ?? ''].filter(Boolean);
  return rest.length === 0 ? head : `${head} — ${rest.join(', ')}`;
}
