import type { PaperRow } from '../db/tables.ts';
import { HOSTS } from '../network/reasons.ts';

export interface MediaItem {
  kind: 'image' | 'video';
  url: string;
  /** Why it is asked for; says whom. */
  reason: 'card' | 'thumbnail' | 'picture' | 'film';
}

const KINDS: Readonly<Record<string, MediaItem['kind']>> = {
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  mp4: 'video',
  webm: 'video',
};

const cardPicture = (id: string): string =>
  `https://${HOSTS.cards}/social-thumbnails/papers/${id}.png`;

/** Pictures and films of a paper that a browser can show, from the feed's CDN only; else its card picture. */
export function mediaOf(paper: Pick<PaperRow, 'id' | 'media'>): MediaItem[] {
  const items = paper.media.flatMap((address): MediaItem[] => {
    if (!URL.canParse(address)) return [];
    const { protocol, host, pathname, href } = new URL(address);
    const kind = KINDS[pathname.split('.').at(-1)?.toLowerCase() ?? ''];
    if (protocol !== 'https:' || host !== HOSTS.media || kind === undefined) return [];
    return [{ kind, url: href, reason: kind === 'video' ? 'film' : 'picture' }];
  });
  if (items.length > 0) return items.slice(0, 6);
  return [{ kind: 'image', url: cardPicture(paper.id), reason: 'card' }];
}

/** The picture of a row. */
export const thumbnailOf = (id: string): MediaItem => ({
  kind: 'image',
  url: cardPicture(id),
  reason: 'thumbnail',
});
