import { t } from '../../utils/i18n/t.ts';
import type { MediaItem } from '../../utils/view/media.ts';
import { useElementRequest } from './use-element-request.ts';

/** A film from the feed's servers: nothing of it is asked for before it is played. */
export function Film({
  item: { url, reason },
  onFailed,
}: {
  item: MediaItem;
  onFailed: () => void;
}) {
  const { state, ask, loaded, failed } = useElementRequest(reason);
  if (state !== 'asked')
    return (
      <button type="button" onClick={ask}>
        {t('network.play')}
      </button>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the feed gives none
    <video
      src={url}
      controls
      autoPlay
      onLoadedData={() => loaded(url)}
      onError={() => {
        failed();
        onFailed();
      }}
    />
  );
}
