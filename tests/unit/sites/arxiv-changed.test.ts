// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { arxiv } from '../../../utils/sites/arxiv.ts';
import { parsePage } from '../../support/parse-page.ts';

/** Whether arXiv has changed, by a page on which these were found. */
function changed(
  html: string,
  path: string,
  found: Parameters<NonNullable<typeof arxiv.hasChanged>>[2] = [],
) {
  const url = `https://arxiv.org${path}`;
  return arxiv.hasChanged?.(parsePage(html, url), new URL(url), found);
}

const COUNTED = '<p>Total of 34 entries</p><ol><li>A row of a form that nobody has seen</li></ol>';
const byLink = {
  keys: ['arxiv:2608.00001'],
  title: 'Tides',
  authors: [],
  url: '',
  anchor: document.createElement('li'),
  primary: false,
} as const;

it.each(['/list/cs.LG/new', '/catchup/cs.LG/2026-08-21', '/search/?query=tides'])(
  '%s: changed when it counts entries and none has a row',
  (path) => {
    expect(changed(COUNTED, path)).toBe(true);
    expect(changed(COUNTED, path, [{ ...byLink, keys: [...byLink.keys], authors: [] }])).toBe(true);
    const row = [document.createElement('dt')];
    expect(changed(COUNTED, path, [{ ...byLink, keys: [...byLink.keys], authors: [], row }])).toBe(
      false,
    );
    expect(changed('<p>No entries found</p>', path)).toBe(false);
  },
);

it('other pages of arXiv list no papers', () => {
  expect(changed(COUNTED, '/help/')).toBe(false);
});
