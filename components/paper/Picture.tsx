import { useEffect, useRef } from 'react';
import type { MediaItem } from '../../utils/view/media.ts';
import { useElementRequest } from './use-element-request.ts';

/** Begins to load a little before it is seen. */
const MARGIN = '200px';

interface PictureProps {
  item: MediaItem;
  alt: string;
  onFailed: () => void;
}

/** A picture from the feed's servers, asked for when it is about to be seen. */
export function Picture({ item: { url, reason }, alt, onFailed }: PictureProps) {
  const { state, ask, loaded, failed } = useElementRequest(reason);
  const place = useRef<HTMLSpanElement>(null);
  const isWaiting = state === 'waiting';
  useEffect(() => {
    if (!isWaiting || !place.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && ask(),
      { rootMargin: MARGIN },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  });
  if (state !== 'asked') return <span ref={place} className="waiting" />;
  return (
    <img
      src={url}
      alt={alt}
      referrerPolicy="no-referrer"
      onLoad={() => loaded(url)}
      onError={() => {
        failed();
        onFailed();
      }}
    />
  );
}
