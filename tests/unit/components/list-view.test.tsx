// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ListView } from '../../../components/list/ListView.tsx';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { NO_OPTIONS } from '../../../utils/view/list-options.ts';
import { click, entriesOf, paperRow, render } from '../../support/render.tsx';
import { readerWith } from '../../support/reader-with.ts';

const entries = entriesOf([
  paperRow('2608.00001', { title: 'A Benchmark of Things' }),
  paperRow('2608.00002', { title: 'Benchmarking is Another Word' }),
  paperRow('2608.00003', { title: 'A Benchmark by a Friend', authors: [{ name: 'Zoltán Szabó' }] }),
  paperRow('2608.00004', { githubRepo: 'https://github.com/a/b' }),
]);

const view = (options = NO_OPTIONS) => (
  <ListView
    entries={entries}
    label="Papers"
    options={options}
    onOptions={() => undefined}
    toolbar
  />
);
const count = (page: Element): string | null | undefined =>
  page.querySelector('[data-papers]')?.getAttribute('data-papers');

describe('watched and muted', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    muted: [{ kind: 'word' as const, text: 'benchmark' }],
    watched: [{ kind: 'author' as const, text: 'zoltan szabo' }],
  };

  it('muted papers fold away with their count; watched ones stay and are marked', async () => {
    const { page } = await render(view(), readerWith({ settings }));
    expect(count(page)).toBe('3');
    expect(page.textContent).toContain('1 muted paper.');
    expect(page.textContent).toContain('watched: zoltan szabo');
    await click([...page.querySelectorAll('button')].find((one) => one.textContent === 'Show'));
    expect(count(page)).toBe('4');
  });

  it('nothing is said when nothing is muted', async () => {
    const { page } = await render(view());
    expect(count(page)).toBe('4');
    expect(page.textContent).not.toContain('muted');
  });
});

describe('filters', () => {
  it('narrow the list, and say so when nothing is left', async () => {
    const { page, again } = await render(view({ ...NO_OPTIONS, code: true }));
    expect(count(page)).toBe('1');
    await again(view({ ...NO_OPTIONS, least: 1000 }));
    expect(count(page)).toBe('0');
    expect(page.textContent).toContain('None of the 4 papers here fits these filters.');
  });
});
