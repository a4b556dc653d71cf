import { readPapers } from '../../../utils/db/queries.ts';
import { t } from '../../../utils/i18n/t.ts';
import { arxivKey } from '../../../utils/paper-key.ts';
import { paperRoute } from '../../../utils/view/route.ts';
import { searchOf } from '../../../components/search-of.ts';
import { paperHref } from '../../../utils/view/title-link.ts';
import { TitleLink } from '../../../components/paper/TitleLink.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { useCalmQuery } from '../use-calm-query.ts';
import { useHeld } from './use-held.ts';
import { FeedText } from '../../../components/paper/FeedText.tsx';

const SHOWN = 6;

/** Papers of the archive that share its telling words, and which words those are. */
export function Similar({ id }: { id: string }) {
  const { db } = useServices();
  const { settings, actions } = useReader();
  const found = useCalmQuery(
    async () => {
      const near = await searchOf(db).similarTo(id, SHOWN);
      const papers = await readPapers(
        db,
        near.map((one) => one.id),
      );
      const rows = near.flatMap(({ terms }, i) => {
        const paper = papers[i];
        return paper ? [{ paper, terms: terms.slice(0, 4) }] : [];
      });
      return { of: id, rows };
    },
    { termFacts: 'any' },
    [db, id],
  );
  const similar = useHeld(found);
  if (!similar || similar.length === 0) return null;
  return (
    <section className="similar" aria-label={t('similar.title')}>
      <h3>{t('similar.title')}</h3>
      <ul data-papers={similar.length}>
        {similar.map(({ paper, terms }) => (
          <li key={paper.id} data-paper-key={arxivKey(paper.id)}>
            <TitleLink
              href={paperHref(paper.id, settings.titleLink)}
              onOpen={() => (location.hash = paperRoute(arxivKey(paper.id)))}
              onLeave={() => actions.opened(arxivKey(paper.id))}
            >
              <FeedText text={paper.title} />
            </TitleLink>
            <span className="quiet">{` ▲ ${paper.upvotes} · ${terms.join(', ')}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
