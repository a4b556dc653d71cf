// @vitest-environment happy-dom
import { globSync, readFileSync } from 'node:fs';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ShareButtons } from '../../../components/paper/ShareButtons.tsx';
import { Said } from '../../../components/Said.tsx';
import { click, render } from '../../support/render.tsx';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const region = (page: Element): string | undefined =>
  page.querySelector('[role="status"]')?.textContent;

it('a region is in the page before its words, so that they are said', async () => {
  const { page, again } = await render(null);
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => void seen.push(...records));
  observer.observe(page, { childList: true, subtree: true });
  await again(<Said>Three papers found.</Said>);
  seen.push(...observer.takeRecords());
  const filled = seen.filter(({ target }) => (target as Element).getAttribute('role') === 'status');
  expect(region(page)).toBe('Three papers found.');
  expect(filled).toHaveLength(1);
});

it('and there is no other kind of region in our pages', () => {
  const own = globSync('{components,entrypoints}/**/*.tsx').filter((name) =>
    readFileSync(name, 'utf8').includes('role="status"'),
  );
  expect(own).toEqual(['components/Said.tsx']);
});

it('“Copied” is said for a while, and then it is not', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const piece = <ShareButtons title="Tides" href="https://x.example/" markdown={vi.fn()} />;
  const { page } = await render(piece);
  await act(async () => vi.advanceTimersByTime(1000));
  await click(page.querySelector('button'));
  expect(region(page)).toBe('Copied');
  await act(async () => vi.advanceTimersByTime(10_000));
  expect(region(page)).toBe('');
});
