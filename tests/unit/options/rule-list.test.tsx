// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { RuleList } from '../../../entrypoints/options/RuleList.tsx';
import { indexPapers, termTables } from '../../../utils/terms/index-papers.ts';
import { paperRow, render, until } from '../../support/render.tsx';

async function type(field: HTMLInputElement, text: string): Promise<void> {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  await act(async () => {
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

it('says as one types how many of the copied papers match', async () => {
  const { page, db } = await render(<RuleList name="watched" rules={[]} onRules={vi.fn()} />);
  const papers = ['Agents', 'An agent', 'Tides'].map((title, i) =>
    paperRow(`2608.0000${i}`, { title }),
  );
  await db.transaction('rw', [db.papers, ...termTables(db)], async () => {
    await db.papers.bulkPut(papers);
    await indexPapers(db, papers);
  });
  const line = (): string => page.querySelector('[role="status"]')?.textContent ?? '';
  expect(line()).toBe('');
  const field = page.querySelector('input') as HTMLInputElement;
  await type(field, 'agent');
  await until(() => line() === 'matches 2 of 3 copied papers');
  await type(field, 'agent tid');
  expect(line()).toBe('');
  await type(field, '');
  expect(line()).toBe('');
});
