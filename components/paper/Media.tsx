import { useState } from 'react';
import type { PaperRow } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { mediaOf } from '../../utils/view/media.ts';
import { useReader } from '../reader-context.tsx';

/** Pictures and films, only where the reader switched them on; a film loads when it is played. */
export function Media({ paper }: { paper: PaperRow }) {
  const { settings } = useReader();
  const [failed, setFailed] = useState(false);
  if (!settings.pictures) return null;
  if (failed) return <p className="quiet">{t('media.failed')}</p>;
  return (
    <div className="media">
      {mediaOf(paper).map(({ kind, url }) =>
        kind === 'image' ? (
          <img
            key={url}
            src={url}
            alt={t('media.of', { title: paper.title })}
            loading="lazy"
            referrerPolicy="no-referrer"
            onError={() => setFailed(true)}
          />
        ) : (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- the feed gives none
          <video key={url} src={url} controls preload="none" onError={() => setFailed(true)} />
        ),
      )}
    </div>
  );
}
