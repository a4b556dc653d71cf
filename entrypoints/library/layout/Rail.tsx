import {
  Bookmark,
  CalendarDays,
  CalendarRange,
  ChartNoAxesColumn,
  Flame,
  History,
  Newspaper,
  Settings as Gear,
  Sparkles,
  Sun,
} from 'lucide-react';
import { t } from '../../../utils/i18n/t.ts';
import type { SavedSearch, Settings } from '../../../utils/settings.ts';
import type { FeedDay } from '../../../utils/time/feed-day.ts';
import type { Route } from '../../../utils/view/route.ts';
import { SavedLinks } from '../saved/SavedLinks.tsx';
import { useNewFound } from '../saved/use-new-found.ts';
import { useMissedCount } from '../use-missed-count.ts';

const NO_SEARCHES: readonly SavedSearch[] = [];

interface RailProps {
  route: Route;
  settings: Settings | undefined;
  today: FeedDay;
  queued: number;
}

function is(route: Route, kind: string): boolean {
  if (['removed', 'changes', 'together'].includes(route.view)) return kind === 'queue';
  return route.view === 'period' ? route.period.kind === kind : route.view === kind;
}

/** The ways into the library. */
export function Rail({ route, settings, today, queued }: RailProps) {
  const missed = useMissedCount(today);
  const searches = settings?.searches ?? NO_SEARCHES;
  const fresh = useNewFound(searches, today);
  const links = [
    { to: 'today', kind: 'day', Icon: Sun, label: t('nav.today') },
    { to: 'week', kind: 'week', Icon: CalendarDays, label: t('nav.week') },
    { to: 'month', kind: 'month', Icon: CalendarRange, label: t('nav.month') },
    { to: 'trending', kind: 'trending', Icon: Flame, label: t('nav.trending') },
    { to: 'for-you', kind: 'for-you', Icon: Sparkles, label: t('nav.forYou') },
    { to: 'missed', kind: 'missed', Icon: History, label: t('nav.missed'), count: missed },
    { to: 'digest', kind: 'digest', Icon: Newspaper, label: t('nav.digest') },
    { to: 'insights', kind: 'insights', Icon: ChartNoAxesColumn, label: t('nav.insights') },
    { to: 'queue', kind: 'queue', Icon: Bookmark, label: t('nav.queue'), count: queued },
  ];
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <a className="brand" href="#today">
        <img src="/icon/32.png" alt="" width={20} height={20} />
        {t('app.name')}
      </a>
      {links.map(({ to, kind, Icon, label, count = 0 }) => (
        <a
          key={to}
          href={`#${to}`}
          title={label}
          aria-current={is(route, kind) || is(route, to) ? 'page' : undefined}
        >
          <Icon size={16} aria-hidden />
          <span>{label}</span>
          {count > 0 && <span className="count">{count}</span>}
        </a>
      ))}
      {searches.length > 0 && (
        <section className="saved-searches" aria-label={t('saved.title')}>
          <SavedLinks
            searches={searches}
            fresh={fresh}
            current={route.view === 'search' ? route.query.trim() : undefined}
          />
        </section>
      )}
      <span className="spring" />
      <a href="options.html">
        <Gear size={16} aria-hidden />
        <span>{t('nav.options')}</span>
      </a>
    </nav>
  );
}
