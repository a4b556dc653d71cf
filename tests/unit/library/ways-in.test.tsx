// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { WaysIn } from '../../../entrypoints/welcome/WaysIn.tsx';
import { parseRoute } from '../../../utils/view/route.ts';
import { render } from '../../support/render.tsx';

it('the ways in are links: today’s list, or the newest that has papers, and a list of arXiv', async () => {
  const { page } = await render(<WaysIn />);
  const [today, arxiv] = [...page.querySelectorAll('a')].map((one) => one.getAttribute('href'));
  // Not a day's own address, which would have no papers before its list is out.
  expect(parseRoute(today?.replace('library.html', '') ?? '', '2026-08-21')).toEqual({
    view: 'today',
  });
  expect(arxiv).toMatch(/^https:\/\/arxiv\.org\/list\//);
});
