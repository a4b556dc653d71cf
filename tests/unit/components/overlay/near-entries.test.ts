// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { nearEntries, type NearOrder } from '../../../../components/overlay/panel/near-entries.ts';
import type { Nearness } from '../../../../utils/near/near-papers.ts';
import type { PanelPaint } from '../../../../utils/overlay/panel.ts';
import { listRows } from '../../../support/near-rows.ts';

const term = (words: string, saved: number, isKeyword = true) => ({
  words,
  saved,
  isKeyword,
  weight: 1,
});
const events = { show: vi.fn() } as unknown as Parameters<typeof nearEntries>[2];

function entries(near: Record<number, Nearness>, order: NearOrder, canSay = true): HTMLElement[] {
  const sightings = listRows(['', '', '']);
  const page = { sightings, markOf: () => undefined, abstract: document.body };
  const of = (one: (typeof sightings)[0]): Nearness | undefined => near[sightings.indexOf(one)];
  const now = { page, near: { of, canSay: () => canSay } } as unknown as PanelPaint;
  return nearEntries(now, order, events, () => undefined);
}

const NEAR: Record<number, Nearness> = {
  0: { score: 1, reasons: [term('silt forecasting', 5), term('tide clock', 3)] },
  2: { score: 2, reasons: ['robot', 'grasp', 'policy'].map((one) => term(one, 4, false)) },
};
const words = (all: HTMLElement[], selector: string): (string | null)[] =>
  all.flatMap((li) =>
    [...li.querySelectorAll(selector)].map((one) => one.getAttribute('data-words')),
  );

it('names the rows that are near, the nearest first or as on the page, each with its reasons', () => {
  expect(words(entries(NEAR, 'score'), '.name')).toEqual(['Row 2', 'Row 0']);
  const all = entries(NEAR, 'page');
  expect(words(all, '.name')).toEqual(['Row 0', 'Row 2']);
  expect(words(all, '.reason')).toEqual([
    'silt forecasting · 5 of your saved; tide clock · 3 of your saved',
    'robot, grasp, policy',
  ]);
  // What cuts a long title must not cut what stands below it.
  expect(all.some((li) => li.querySelector('.name .reason') !== null)).toBe(false);
});

it('says that there is none, or from when on there may be', () => {
  expect(entries({}, 'score')).toHaveLength(1);
  const [waits, ...more] = entries(NEAR, 'score', false);
  expect(waits?.querySelector('[data-words]')?.getAttribute('data-words')).toContain(
    'From 8 saved',
  );
  expect(more).toEqual([]);
});
