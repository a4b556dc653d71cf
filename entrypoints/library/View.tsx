import { DigestPage } from './digest/DigestPage.tsx';
import { ForYouPage } from './for-you/ForYouPage.tsx';
import { InsightsPage } from './insights/InsightsPage.tsx';
import { NotFound } from './layout/NotFound.tsx';
import { ListedPapers } from './listed/ListedPapers.tsx';
import { PaperPage } from './paper/PaperPage.tsx';
import { MissedPage } from './periods/MissedPage.tsx';
import { PeriodPage } from './periods/PeriodPage.tsx';
import { TrendingPage } from './periods/TrendingPage.tsx';
import { ChangesPage } from './queue/ChangesPage.tsx';
import { QueuePage } from './queue/QueuePage.tsx';
import { RemovedPage } from './queue/RemovedPage.tsx';
import { SearchPage } from './search/SearchPage.tsx';
import { TogetherPage } from './together/TogetherPage.tsx';
import type { QueueActions } from '../../components/use-queue-actions.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import type { Query } from '../../utils/search/query.ts';
import type { Route } from '../../utils/view/route.ts';

interface ViewProps {
  route: Route;
  queue: readonly QueueRow[];
  actions: QueueActions;
  /** What was searched for, as it is understood. */
  onFound: (query: Query | undefined) => void;
}

/** The page that a route stands for. */
export function View({ route, queue, actions, onFound }: ViewProps) {
  switch (route.view) {
    case 'today':
      return <PeriodPage />;
    case 'period':
      return <PeriodPage wish={route.period} />;
    case 'trending':
      return <TrendingPage />;
    case 'search':
      return (
        <SearchPage query={route.query} cut={route.cut} tell={actions.tell} onFound={onFound} />
      );
    case 'for-you':
      return <ForYouPage tell={actions.tell} />;
    case 'digest':
      return <DigestPage />;
    case 'listed':
      return <ListedPapers title={route.title} ids={route.ids} />;
    case 'insights':
      return <InsightsPage />;
    case 'missed':
      return <MissedPage tell={actions.tell} />;
    case 'paper':
      return <PaperPage key={route.key} paperKey={route.key} queue={queue} />;
    case 'queue':
      return <QueuePage queue={queue} commands={actions.commands} />;
    case 'removed':
      return <RemovedPage commands={actions.commands} />;
    case 'changes':
      return <ChangesPage commands={actions.commands} />;
    case 'together':
      return <TogetherPage queue={queue} actions={actions} />;
    default:
      return <NotFound route={route} />;
  }
}
