import { addDays, feedDay } from '../../../utils/time/feed-day.ts';
import { measureViews } from '../own-pages/measure-views.ts';
import { partOfRows } from '../kept-rows.ts';
import type { Part, Section } from '../part.ts';
import { measureSearch } from '../search/measure.ts';
import { measureBytes } from '../own-pages/bytes.ts';
import { openGround, withOurs, type Ground } from './ground.ts';
import { measureReading } from './reading.ts';
import { measureCopy } from './report.ts';
import { samplesOfAYear } from './samples.ts';
import { scrollMonth } from './scroll.ts';
import { countDay } from './day-count.ts';
import { measureWorker } from './worker.ts';

const scroll = (ground: Ground): Promise<Section> =>
  withOurs(ground, (browser) => {
    const lastMonth = addDays(`${feedDay(new Date()).slice(0, 7)}-01`, -1).slice(0, 7);
    return scrollMonth(browser, lastMonth);
  });

/** The copy of a whole archive, and what worker, popup, library, search and import do with it. */
export const archivePart: Part = partOfRows<Ground>({
  name: 'archive',
  heading: 'Worker, our own pages and the whole archive',
  about:
    'Milliseconds: the median of the rounds, and their quartiles; builds take turns in each round. The archive is that of the sample world, as long as the real one.',
  rows: [
    { key: 'copy', measure: measureCopy },
    { key: 'worker', measure: measureWorker },
    { key: 'day-count', measure: countDay },
    { key: 'views', measure: measureViews },
    { key: 'bytes', measure: () => measureBytes() },
    { key: 'scroll', measure: scroll },
    { key: 'samples', measure: () => Promise.resolve(samplesOfAYear()) },
    { key: 'import', measure: (ground) => withOurs(ground, measureReading) },
    { key: 'words', measure: () => measureSearch() },
  ],
  open: openGround,
});
