import { t } from '../../utils/i18n/t.ts';

const ARXIV = 'https://arxiv.org/list/cs.LG/recent';

/** Where to begin: today's list, or the newest that has papers, and arXiv with its marks. Links; nothing is asked before a press. */
export function WaysIn() {
  return (
    <nav className="ways" aria-label={t('welcome.ways')}>
      <a className="first" href="library.html#today">
        {t('welcome.today')}
      </a>
      <a href={ARXIV}>{t('welcome.arxiv')}</a>
    </nav>
  );
}
