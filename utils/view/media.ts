import type { PaperRow } from '../db/tables.ts';

export interface MediaItem {
  kind: 'image' | 'video';
  url: string;
}

const HOST = 'cdn-uploads.huggingface.co';
const KINDS: Readonly<Record<string, MediaItem['kind']>> = {
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  mp4: 'video',
  webm: 'video',
};

/** Pictures and films of a paper that a browser can show, from the feed's CDN only; else its card picture. */
export function mediaOf(paper: Pick<PaperRow, 'id' | 'media'>): MediaItem[] {
  const items = paper.media.flatMap((address): MediaItem[] => {
    if (!URL.canParse(address)) return [];
    const { protocol, hostname, pathname, href } = new URL(address);
    const kind = KINDS[pathname.split('.').at(-1)?.toLowerCase() ?? ''];
    const sound = protocol === 'https:' && hostname === HOST && kind !== undefined;
    return sound ? [{ kind, url: href }] : [];
  });
  if (items.length > 0) return items.slice(0, 6);
  const card = `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${paper.id}.png`;
  return [{ kind: 'image', url: card }];
}
