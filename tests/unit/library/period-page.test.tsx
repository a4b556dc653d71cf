// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { PeriodPage } from '../../../entrypoints/library/periods/PeriodPage.tsx';
import { t } from '../../../utils/i18n/t.ts';
import { periodOf } from '../../../utils/view/period.ts';
import { dayRow } from '../../support/paper.ts';
import { paperRow, render, until } from '../../support/render.tsx';

it('a month that is copied day by day says once how much of it is there, and has one list', async () => {
  const month = periodOf('month', '2026-07-01');
  const { page, db, again } = await render(null);
  const copy = (day: string, id: string): Promise<unknown> =>
    act(async () => {
      await db.papers.put(paperRow(id, { days: [day as never] }));
      await db.days.put(dayRow(day, [id]));
    });
  await copy('2026-07-20', '2607.00020');
  await again(<PeriodPage wish={month} />);
  const rows = (): number => page.querySelectorAll('[data-paper-key]').length;
  for (const [n, day] of ['17', '16', '15', '14'].entries()) {
    await copy(`2026-07-${day}`, `2607.000${day}`);
    await until(() => rows() === n + 2);
    const lines = [...page.querySelectorAll('p.hint')].map((line) => line.textContent);
    expect(lines).toEqual([t('period.partly', { n: 21 - n })]);
    expect(page.querySelectorAll('[data-papers]')).toHaveLength(1);
  }
});
