// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AwayLine } from '../../../components/AwayLine.tsx';
import { PeriodNav } from '../../../components/periods/PeriodNav.tsx';
import { YearGrid } from '../../../entrypoints/library/periods/YearGrid.tsx';
import { updateState } from '../../../utils/db/state.ts';
import { t } from '../../../utils/i18n/t.ts';
import { periodOf, type Period, type PeriodKind } from '../../../utils/view/period.ts';
import { dayRow } from '../../support/paper.ts';
import { click, render, until } from '../../support/render.tsx';

const TODAY = '2026-08-24';

describe('the calendar', () => {
  it.each<[PeriodKind, number]>([
    ['day', 1],
    ['week', 5],
    ['month', 24],
  ])('marks the whole %s that is shown, as far as it has come', async (kind, size) => {
    const day = kind === 'week' ? '2026-08-20' : TODAY;
    const { page } = await render(
      <YearGrid
        year="2026"
        days={new Map()}
        period={
          kind === 'week' ? { ...periodOf(kind, day), last: '2026-08-21' } : periodOf(kind, day)
        }
        today={TODAY}
        onDay={vi.fn()}
      />,
    );
    const shown = [...page.querySelectorAll('[data-shown="true"]')];
    expect(shown).toHaveLength(size);
    expect(page.querySelectorAll('[aria-current]')).toHaveLength(kind === 'day' ? 1 : 0);
  });
});

it('the arrows lead over a weekend without papers, and to today', async () => {
  const onPeriod = vi.fn<(period: Period) => void>();
  const nav = (day: string) => (
    <PeriodNav period={periodOf('day', day)} today={TODAY} onPeriod={onPeriod} />
  );
  const { page, db, again } = await render(null);
  await db.days.bulkPut([
    dayRow('2026-08-21', ['2608.00001']),
    ...['2026-08-22', '2026-08-23', TODAY].map((day) => dayRow(day, [])),
  ]);
  /** Once the days round it are read. */
  async function leads(words: string, day: string): Promise<void> {
    const wanted = periodOf('day', day);
    const isThere = (): boolean => onPeriod.mock.lastCall?.[0].id === wanted.id;
    for (let tries = 0; tries < 100 && !isThere(); tries += 1) {
      await act(async () => new Promise((resolve) => setTimeout(resolve, 10)));
      await click(page.querySelector(`[aria-label="${words}"]`));
    }
    expect(onPeriod).toHaveBeenLastCalledWith(wanted);
  }
  await again(nav(TODAY));
  await leads(t('day.previous'), '2026-08-21');
  await again(nav('2026-08-21'));
  await leads(t('day.next'), TODAY);
});

it('an arrow that leads nowhere any more keeps the focus, and does nothing', async () => {
  const onPeriod = vi.fn<(period: Period) => void>();
  const nav = (day: string) => (
    <PeriodNav period={periodOf('week', day)} today={TODAY} onPeriod={onPeriod} />
  );
  const { page, again } = await render(nav('2026-08-20'));
  const next = (): HTMLElement | null => page.querySelector(`[aria-label="${t('week.next')}"]`);
  next()?.focus();
  await click(next());
  expect(onPeriod).toHaveBeenCalledOnce();
  await again(nav(TODAY));
  expect(next()?.getAttribute('aria-disabled')).toBe('true');
  // A button that is disabled cannot have it.
  expect(next()?.matches(':disabled')).toBe(false);
  expect(document.activeElement).toBe(next());
  await click(next());
  expect(onPeriod).toHaveBeenCalledOnce();
});

it('after days away, how many they were, and the way to what was missed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 7, 24, 15) });
  const { page, db, again } = await render(null);
  await updateState(db, 'visits', () => ({ seenThrough: '2026-07-23', visited: [TODAY] }));
  await again(<AwayLine library="library.html" />);
  await until(() => page.querySelector('[data-away]') !== null);
  expect(page.textContent).toContain(t('away.days', { n: 31 }));
  expect(page.querySelector('a')?.getAttribute('href')).toBe('library.html#missed');
  vi.useRealTimers();
});
