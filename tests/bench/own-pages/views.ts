import type { ViewCase } from './first-rows.ts';

const POPUP = { width: 400, height: 580 };
const LIBRARY = { width: 1200, height: 800 };

const popup: ViewCase = { name: 'popup, today', path: 'popup.html', size: POPUP, rows: 8 };

/** `budget`: milliseconds to a screenful of rows. `bounded`: how many rows stand in the page has one too. */
export const VIEWS: readonly (ViewCase & { budget?: number; bounded?: true })[] = [
  { ...popup, budget: 100 },
  { ...popup, name: 'popup, queue', press: '#tab-queue', budget: 100 },
  { ...popup, name: 'popup, today, 4 × slower', throttle: 4 },
  { ...popup, name: 'popup, queue, 4 × slower', press: '#tab-queue', throttle: 4 },
  { name: 'library, today', path: 'library.html', size: LIBRARY, rows: 8, budget: 200 },
  {
    name: 'queue, list',
    path: 'library.html#queue',
    size: LIBRARY,
    rows: 8,
    budget: 300,
    bounded: true,
  },
  {
    name: 'queue, board',
    path: 'library.html#queue?look=board',
    size: LIBRARY,
    rows: 8,
    budget: 300,
    bounded: true,
  },
  { name: 'search', path: 'library.html#search/diffusion', size: LIBRARY, rows: 8 },
];
