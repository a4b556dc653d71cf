import { feedDay } from '../../../utils/time/feed-day.ts';
import { GIVEN_NOW } from '../clock/clock.ts';
import { papersOfDay, weekdaysBack, type FeedItem } from './papers.ts';

/** Keywords of the papers of one subject, which nothing else in the world is about. */
const SUBJECT_KEYWORDS = ['silt forecasting', 'tide clock'];
/** So many papers of one list are of it, the first two left as they are. */
const SUBJECT_PAPERS = 12;
const FIRST = 2;

const PORTS = ['Estuaries', 'Canals', 'Lagoons', 'Deltas', 'Locks', 'Fjords', 'Inlets', 'Marshes'];

/** The `n`th paper of the subject: what a reader saves, and what is near to it. */
export function ofSubject(n: number): { title: string; summary: string } {
  const port = PORTS[n % PORTS.length] ?? '';
  return {
    title: `Silt Forecasting with a Tide Clock in ${port}, Survey ${n}`,
    summary:
      `Silt forecasting (SF) tells a harbor when to dredge its ${port.toLowerCase()}. We fit a tide clock to gauges, ` +
      `let dredgers follow the forecast for ${3 + n} seasons, and save a third of the dredging.`,
  };
}

function withSubject(items: readonly FeedItem[]): FeedItem[] {
  return items.map((item, index) => {
    if (index < FIRST || index >= FIRST + SUBJECT_PAPERS) return item;
    const said = ofSubject(index - FIRST);
    return { ...item, ...said, paper: { ...item.paper, ...said, ai_keywords: SUBJECT_KEYWORDS } };
  });
}

/** The world's list of a day; that before the day on which it begins holds papers of the subject. */
export function listWithSubject(day: string): FeedItem[] {
  const today = feedDay(GIVEN_NOW);
  const listed = papersOfDay(day, today);
  return day === weekdaysBack(today, 1) ? withSubject(listed) : listed;
}
