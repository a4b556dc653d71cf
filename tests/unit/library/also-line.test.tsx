// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it } from 'vitest';
import { SearchPage } from '../../../entrypoints/library/search/SearchPage.tsx';
import { updateState } from '../../../utils/db/state.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { click, paperRow, render, until } from '../../support/render.tsx';

it('shows what is looked for besides as a chip, which leaves it out and takes it back', async () => {
  const { page, db, again } = await render(<p />);
  const papers = ['Policies by RL', 'Policies by reinforcement learning', 'Tides'].map((title, n) =>
    paperRow(`2608.0000${n}`, { title }),
  );
  const found: [string, string][] = [['RL', 'reinforcement learning']];
  await updateState(db, 'abbreviations', (old) => ({ ...old, found }));
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
  const nothing = (): undefined => undefined;
  const opened = (query: string): Promise<void> =>
    act(() => again(<SearchPage query={query} cut={false} tell={nothing} onFound={nothing} />));
  await opened('rl policies ');
  const count = (): string | null | undefined =>
    page.querySelector('[data-papers]')?.getAttribute('data-papers');
  const chip = (): HTMLElement | null => page.querySelector('.also-said .chip');
  await until(() => count() === '2');
  expect(chip()?.textContent).toBe('reinforcement learning');
  expect(chip()?.title).toBe('Look for “rl” as “reinforcement learning” too');
  await click(chip());
  await until(() => count() === '1');
  expect(chip()?.getAttribute('aria-pressed')).toBe('false');
  await click(chip());
  await until(() => count() === '2');
  await opened('tides ');
  await until(() => count() === '1');
  expect(chip()).toBeNull();
});
