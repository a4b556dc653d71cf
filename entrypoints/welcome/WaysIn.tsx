import { useObservable } from 'dexie-react-hooks';
import { useServices } from '../../components/services.tsx';
import { useToday } from '../../components/use-today.ts';
import { t } from '../../utils/i18n/t.ts';

const ARXIV = 'https://arxiv.org/list/cs.LG/recent';

/** Where to begin: today's list, or the newest that has papers, and arXiv with its marks. Links; nothing is asked before a press. */
export function WaysIn() {
  const { queries } = useServices();
  const today = useToday();
  const day = useObservable(queries.newest)?.newest?.day ?? today;
  return (
    <nav className="ways" aria-label={t('welcome.ways')}>
      <a className="first" href={`library.html#day/${day}`}>
        {t('welcome.today')}
      </a>
      <a href={ARXIV}>{t('welcome.arxiv')}</a>
    </nav>
  );
}
