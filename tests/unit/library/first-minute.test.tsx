// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import { Welcome } from '../../../entrypoints/welcome/Welcome.tsx';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { updateState } from '../../../utils/db/state.ts';
import { coded } from '../../../utils/i18n/coded.ts';
import { t } from '../../../utils/i18n/t.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { addDays } from '../../../utils/time/feed-day.ts';
import { drawPage } from '../../support/draw-page.tsx';
import { giveSize } from '../../support/give-size.ts';
import { dayRow, paperRow } from '../../support/paper.ts';

const TODAY = '2026-08-21';
/** What may be said only of what is copied. */
const CLAIMS = ['missed.empty', 'search.none', 'trending.quiet', 'forYou.empty'] as const;

let made = 0;
let db: TidemarkDb;

beforeEach(() => {
  giveSize();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 7, 21, 15) });
  const value = { estimate: () => Promise.resolve({ usage: 1 }) };
  Object.defineProperty(navigator, 'storage', { configurable: true, value });
  db = openDb(`first-minute-${(made += 1)}`);
});
afterEach(async () => {
  location.hash = '';
  await db.delete();
});

async function library(hash: string, words: string): Promise<string> {
  location.hash = hash;
  return drawPage(Library, db, words);
}

function expectTrue(said: string, words: string): void {
  expect(said).toContain(words);
  for (const claim of CLAIMS) expect(said).not.toContain(t(claim));
  expect(said).not.toContain('0 papers of this page are featured');
}

/** The last three weekdays but not today, and one month of the archive. */
async function copyHalf(): Promise<void> {
  await db.papers.put(paperRow('2608.00001', { title: 'Tides', days: ['2026-08-20'] }));
  await db.days.bulkPut([
    dayRow('2026-08-20', ['2608.00001']),
    dayRow('2026-08-19', []),
    dayRow('2026-08-18', []),
  ]);
  await db.months.put({ month: '2026-08', page: 0, doneAt: '2026-08-21T10:00:00.000Z' });
  await updateState(db, 'sync', (old) => ({ ...old, firstRun: { read: 4, total: 15 } }));
}

const span = (n: number, total: number): string => t('copied.span', { n, total });

describe('nothing is copied yet', () => {
  it.each([
    ['#search/agents', () => t('copied.nothing')],
    ['#search/author%3A%22Mei%20Zhao%22', () => t('copied.nothing')],
    ['#listed/A%20page/2608.00001', () => t('copied.nothing')],
    ['#paper/arxiv:2608.00001', () => t('copied.nothing')],
    ['#missed', () => t('missed.none')],
    ['#trending', () => span(0, 5)],
    ['#digest', () => span(0, 5)],
    ['#for-you', () => span(0, 22)],
    ['#insights', () => t('insights.empty')],
    ['#month/2026-07', () => t('period.notCopied', { period: 'July 2026' })],
  ])('%s says so, and claims nothing', async (hash, words) => {
    expectTrue(await library(hash, words()), words());
  });

  it('the popup asks for today, and the welcome page says how far the copy is', async () => {
    const asking = t('day.fetching', { day: 'Fri 21 Aug 2026' });
    expectTrue(await drawPage(Popup, db, asking), asking);
    const copying = t('status.firstRun', { read: 0, total: 15 });
    expectTrue(await drawPage(Welcome, db, copying), copying);
  });
});

describe('some of it is copied', () => {
  beforeEach(copyHalf);

  it.each([
    ['#search/nowhere', () => t('copied.search.months', { done: 1, total: 40 })],
    ['#search/nowhere', () => t('search.noneYet')],
    ['#listed/A%20page/2608.09999', () => t('copied.months', { done: 1, total: 40 })],
    ['#paper/arxiv:2608.09999', () => t('copied.months', { done: 1, total: 40 })],
    ['#trending', () => span(3, 5)],
    ['#digest', () => span(3, 5)],
    ['#for-you', () => span(3, 22)],
    ['#insights', () => t('insights.partly', { n: 37 })],
    ['#today', () => t('day.newestKept', { today: 'Fri 21 Aug', day: 'Thu 20 Aug' })],
  ])('%s says of how much it speaks', async (hash, words) => {
    expectTrue(await library(hash, words()), words());
  });

  it('days away that are not copied are not said to be empty', async () => {
    await updateState(db, 'visits', () => ({ seenThrough: '2026-08-10', visited: ['2026-08-21'] }));
    await db.days.clear();
    const words = t('missed.notCopied');
    expectTrue(await library('#missed', words), words);
  });

  it('the popup does not take a day that was not read for one without papers', async () => {
    const words = t('day.newestKept', { today: 'Fri 21 Aug', day: 'Thu 20 Aug' });
    expectTrue(await drawPage(Popup, db, words), words);
  });
});

it('a feed that is down in the first minute: both pages say so, with a way to try again', async () => {
  const at = '2026-08-21T14:59:00.000Z';
  const trouble = { at, words: coded('trouble.feed.offline'), nextTryAt: at, tries: 1 };
  await updateState(db, 'sync', (old) => ({ ...old, trouble }));
  for (const Page of [Popup, Welcome]) {
    const said = await drawPage(Page, db, t('status.tryNow'));
    expectTrue(said, t('trouble.feed.offline'));
    expect(said).toContain(t('status.nothingKept'));
    expect(said).toContain(t('status.tryNow'));
  }
});

it('all of it is copied: what is not there is said not to be there', async () => {
  await copyHalf();
  const days = Array.from({ length: 40 }, (_, back) => dayRow(addDays(TODAY, -back), []));
  await db.days.bulkPut(days);
  await updateState(db, 'backfill', (old) => ({ ...old, since: '2026-08' }));
  expect(await library('#search/nowhere', t('search.none'))).toContain(t('search.none'));
  expect(await library('#trending', t('trending.quiet'))).toContain(t('trending.quiet'));
  expect(await library('#digest', t('trending.quiet'))).toContain(t('trending.quiet'));
});
