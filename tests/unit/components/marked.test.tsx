// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { ListView } from '../../../components/list/ListView.tsx';
import { MarkedQueryProvider } from '../../../components/marked-query.ts';
import { MarkedText } from '../../../components/paper/MarkedText.tsx';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { NO_OPTIONS } from '../../../utils/view/list-options.ts';
import { click, paperRow, render } from '../../support/render.tsx';

const marks = (page: Element, within = ''): string[] =>
  [...page.querySelectorAll(`${within} mark`)].map(({ textContent }) => textContent);

it('marks words in a text with raised signs too, and only what is sought in that field', async () => {
  const { page, again } = await render(
    <MarkedQueryProvider value={parseQuery('tide keyword:sea ')}>
      <MarkedText text="Tides of km^2 at sea, a tide" field="abstract" />
    </MarkedQueryProvider>,
  );
  expect(marks(page)).toEqual(['Tides', 'tide']);
  expect(page.querySelector('sup')).not.toBeNull();
  await again(<MarkedText text="A tide" field="abstract" />);
  expect(marks(page)).toEqual([]);
});

it('a row says where the words stand, and marks them in its summary when it is opened', async () => {
  const found = paperRow('2608.00001', { title: 'Sand', summary: 'Of slow tides.' });
  const titled = paperRow('2608.00002', { title: 'A tide', summary: 'Tides.' });
  const { page } = await render(
    <MarkedQueryProvider value={parseQuery('tide ')}>
      <ListView
        entries={[
          { paper: found, rank: 1, speed: 0, foundIn: ['abstract'] },
          { paper: titled, rank: 2, speed: 0 },
        ]}
        label="Papers"
        options={NO_OPTIONS}
        onOptions={() => undefined}
      />
    </MarkedQueryProvider>,
  );
  expect(page.querySelectorAll('.excerpt')).toHaveLength(1);
  expect(page.querySelector('.excerpt')?.textContent).toBe('Of slow tides.');
  expect(marks(page, '.excerpt')).toEqual(['tides']);
  await click(page.querySelector('.title'));
  expect(marks(page, '.summary')).toEqual(['tides']);
});

it('a title with maths has both, its maths and its marks', async () => {
  // Temml minds that this DOM has no doctype.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const title = 'Tides in $\\mathbb{R}^3$ and a tide of X^{2}';
  const { page } = await render(
    <MarkedQueryProvider value={parseQuery('tide ')}>
      <ListView
        entries={[{ paper: paperRow('2608.00001', { title }), rank: 1, speed: 0 }]}
        label="Papers"
        options={NO_OPTIONS}
        onOptions={() => undefined}
      />
    </MarkedQueryProvider>,
  );
  expect(marks(page, '.title')).toEqual(['Tides', 'tide']);
  expect(page.querySelector('.title sup')?.textContent).toBe('2');
  expect(page.querySelector('.title')?.textContent).not.toContain('$');
});
