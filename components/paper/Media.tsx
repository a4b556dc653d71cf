import { useState } from 'react';
import type { PaperRow } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { HOSTS, REASONS } from '../../utils/network/reasons.ts';
import { mediaOf } from '../../utils/view/media.ts';
import { useReader } from '../reader-context.tsx';
import { Film } from './Film.tsx';
import { Picture } from './Picture.tsx';

/** Pictures and films, only where the reader switched them on; a film loads when it is played. */
export function Media({ paper }: { paper: PaperRow }) {
  const { pictures, hostsOff } = useReader().settings;
  const [failed, setFailed] = useState(false);
  if (!pictures) return null;
  if (failed) return <p className="quiet">{t('media.failed')}</p>;
  const items = mediaOf(paper);
  const isOff = ({ reason }: (typeof items)[number]): boolean => hostsOff.includes(REASONS[reason]);
  const off = [...new Set(items.filter(isOff).map(({ reason }) => HOSTS[REASONS[reason]]))];
  return (
    <div className="media">
      {items
        .filter((item) => !isOff(item))
        .map((item) =>
          item.kind === 'image' ? (
            <Picture
              key={item.url}
              item={item}
              alt={t('media.of', { title: paper.title })}
              onFailed={() => setFailed(true)}
            />
          ) : (
            <Film key={item.url} item={item} onFailed={() => setFailed(true)} />
          ),
        )}
      {off.map((host) => (
        <p key={host} className="quiet">
          {t('network.off', { host })}
        </p>
      ))}
    </div>
  );
}
