import { useLiveQuery } from 'dexie-react-hooks';
import { readPaper, readRanks } from '../../../utils/db/queries.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { PageState } from '../../../utils/page-state.ts';
import { paperRoute } from '../../../utils/view/route.ts';
import { parseSettings } from '../../../utils/settings.ts';
import { titleHref } from '../../../utils/view/title-link.ts';
import { FeedText } from '../../../components/paper/FeedText.tsx';
import { TitleLink } from '../../../components/paper/TitleLink.tsx';
import { useSettings } from '../../../components/use-settings.ts';
import { useServices } from '../../../components/services.tsx';
import { longDayLabel } from '../../../utils/format.ts';

/** The paper that the page is about, on top of the popup: where it stood, and the way to it in the library. */
export function PagePaper({ paper: { key, title } }: { paper: NonNullable<PageState['paper']> }) {
  const { db, browser } = useServices();
  const [settings] = useSettings();
  const found = useLiveQuery(async () => {
    const paper = await readPaper(db, key);
    return { paper, rank: paper && (await readRanks(db, paper)).at(-1) };
  }, [db, key]);
  if (!found) return null;
  const { paper, rank } = found;
  const { titleLink } = parseSettings(settings);
  return (
    <div className="this-page" data-paper-key={key}>
      <TitleLink
        href={titleHref({ keys: [key], featured: paper !== undefined }, titleLink)}
        onOpen={() => void browser.tabs.create({ url: `library.html#${paperRoute(key)}` })}
      >
        {paper ? <FeedText text={paper.title} /> : title}
      </TitleLink>
      <p className="facts">
        {paper && rank ? (
          <>
            <span>{t('row.upvotes', { n: paper.upvotes })}</span>
            <span>
              {t('page.ranked', {
                rank: rank.rank,
                size: rank.size,
                day: longDayLabel(rank.day),
              })}
            </span>
          </>
        ) : (
          <span>{t('page.notFeatured')}</span>
        )}
      </p>
    </div>
  );
}
