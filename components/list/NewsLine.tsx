import { t } from '../../utils/i18n/t.ts';
import type { Steady } from './use-steady.ts';
import { Said } from '../Said.tsx';

/** Says that the list has changed, over it, so that no row moves; pressed, the list follows. */
export function NewsLine({ news }: Pick<Steady, 'news'>) {
  return (
    <Said className="news">
      {news && (
        <button type="button" onClick={news.show}>
          {news.added > 0 ? t('list.added', { n: news.added }) : t('list.moved')}
        </button>
      )}
    </Said>
  );
}
