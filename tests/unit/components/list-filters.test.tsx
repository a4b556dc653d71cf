// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { ListFilters } from '../../../components/list/ListFilters.tsx';
import { NO_OPTIONS } from '../../../utils/view/list-options.ts';
import { click, render } from '../../support/render.tsx';

it('the button that stands for the filters says how many are on, and shows them', async () => {
  const show = (options = NO_OPTIONS) => <ListFilters options={options} onOptions={vi.fn()} />;
  const { page, again } = await render(show());
  const fold = page.querySelector('.fold');
  const open = (): (string | null | undefined)[] => [
    fold?.getAttribute('aria-expanded'),
    page.querySelector('.narrowing')?.getAttribute('data-open'),
  ];
  expect(fold?.textContent).toBe('Filter this list');
  expect(open()).toEqual(['false', null]);
  await click(fold);
  expect(open()).toEqual(['true', 'true']);
  await again(show({ ...NO_OPTIONS, code: true, org: 'Google', least: 25, sort: 'date' }));
  expect(fold?.textContent).toBe('Filter this list3');
});
