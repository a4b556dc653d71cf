// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { RuleList } from '../../../entrypoints/options/RuleList.tsx';
import type { Rule } from '../../../utils/settings.ts';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { countRule, type RuleCount } from '../../../utils/view/count-rule.ts';
import { click, paperRow, render, until } from '../../support/render.tsx';
import { type } from '../../support/type-into.ts';

vi.mock('../../../utils/view/count-rule.ts', { spy: true });

it('says as one types how many of the copied papers match', async () => {
  const { page, db } = await render(<RuleList name="watched" rules={[]} onRules={vi.fn()} />);
  const papers = ['Agents', 'An agent', 'Tides'].map((title, i) =>
    paperRow(`2608.0000${i}`, { title }),
  );
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
  const line = (): string => page.querySelector('.rule-count')?.textContent ?? '';
  const said = (): string => page.querySelector('[role="status"]')?.textContent ?? '';
  expect([line(), said()]).toEqual(['', '']);
  const field = page.querySelector('input') as HTMLInputElement;
  await type(field, 'agent');
  await until(() => line() === 'matches 2 of 3 copied papers');
  // Said once the typing rests.
  expect(said()).toBe('');
  await until(() => said() === line());
  await type(field, 'agen');
  await until(() => line() === 'matches 0 of 3 copied papers');
  await type(field, '');
  expect(line()).toBe('');
  await until(() => said() === '');
});

it('while one text is counted the others wait, and of them only the newest is counted', async () => {
  const { page } = await render(<RuleList name="watched" rules={[]} onRules={vi.fn()} />);
  const asked: string[] = [];
  const late: ((count: RuleCount) => void)[] = [];
  vi.mocked(countRule).mockImplementation((_db, _search, { text }) => {
    asked.push(text);
    return new Promise((give) => late.push(give));
  });
  const line = (): string => page.querySelector('.rule-count')?.textContent ?? '';
  const field = page.querySelector('input') as HTMLInputElement;
  for (const text of ['tid', 'tide', 'tides']) await type(field, text);
  expect(asked).toEqual(['tid']);
  await act(async () => late[0]?.({ fits: 0, of: 3, about: false }));
  expect([line(), asked]).toEqual(['', ['tid', 'tides']]);
  await act(async () => late[1]?.({ fits: 1, of: 3, about: false }));
  expect(line()).toBe('matches 1 of 3 copied papers');
  vi.mocked(countRule).mockRestore();
});

it('the focus stays at the rules when the one that has it goes', async () => {
  const rules = ['tide', 'moon'].map((text) => ({ kind: 'word', text }) as const);
  const show = (some: readonly Rule[]) => <RuleList name="muted" rules={some} onRules={vi.fn()} />;
  const { page, again } = await render(show(rules));
  const press = async (left: readonly Rule[]): Promise<string | null | undefined> => {
    const chip = page.querySelector<HTMLElement>('.chip');
    chip?.focus();
    await click(chip);
    await act(() => again(show(left)));
    return document.activeElement?.textContent;
  };
  expect(await press(rules.slice(1))).toContain('moon');
  expect(await press([])).toBe(page.querySelector('h3')?.textContent);
});
