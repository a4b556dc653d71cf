// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ListView } from '../../../components/list/ListView.tsx';
import { NO_OPTIONS } from '../../../utils/view/list-options.ts';
import { entriesOf, paperRow, render } from '../../support/render.tsx';
import { readerWith } from '../../support/reader-with.ts';

const entries = entriesOf(['2608.00001', '2608.00002', '2608.00003'].map((id) => paperRow(id)));

const view = (options = NO_OPTIONS) => (
  <ListView entries={entries} label="Papers" options={options} onOptions={() => undefined} />
);
const count = (page: Element): string | null | undefined =>
  page.querySelector('[data-papers]')?.getAttribute('data-papers');

it.each(['unread', 'undone'] as const)(
  'a row that is read meanwhile stays under “%s”, until the options say otherwise',
  async (filter) => {
    const options = { ...NO_OPTIONS, [filter]: true };
    const reader = readerWith({ marks: { opened: new Set(), done: new Set() } });
    const { page, again } = await render(view(options), reader);
    expect(count(page)).toBe('3');
    reader.marks = { opened: new Set(['arxiv:2608.00001']), done: new Set(['arxiv:2608.00001']) };
    await again(view({ ...options }));
    expect(count(page)).toBe('3');
    await again(view());
    await again(view(options));
    expect(count(page)).toBe('2');
  },
);
