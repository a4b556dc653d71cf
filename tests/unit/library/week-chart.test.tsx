// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { WeekTable } from '../../../entrypoints/library/insights/WeekTable.tsx';
import { render } from '../../support/render.tsx';

const weeks = (copied: number) =>
  Array.from({ length: 26 }, (_, n) => ({
    first: `2026-0${1 + Math.floor(n / 4)}-0${1 + (n % 4)}`,
    papers: n < copied ? 0 : n,
    copied: n >= copied,
  }));

it('while half a year is copied, weeks that are not there yet are not weeks without papers', async () => {
  const { page, again } = await render(<WeekTable weeks={weeks(20)} />);
  expect(page.querySelectorAll('.unknown')).toHaveLength(20);
  expect(page.querySelector('svg')?.getAttribute('aria-label')).toContain('–, –, 20, 21');
  expect(page.querySelector('.quiet')?.textContent).toMatch(/^20 weeks/);
  expect([...page.querySelectorAll('td')].map((one) => one.textContent)).toEqual([
    '25',
    '24',
    '23',
    '22',
    '21',
    '20',
    'not copied yet',
    'not copied yet',
  ]);
  await again(<WeekTable weeks={weeks(0)} />);
  expect(page.querySelectorAll('.unknown, .quiet')).toHaveLength(0);
});
