// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { stillStands } from '../../../../components/overlay/marks/still-stands.ts';
import { putMark } from '../../../../components/overlay/marks/put-mark.ts';
import type { Sighting } from '../../../../utils/sites/types.ts';

function standing(over: Partial<Sighting> = {}) {
  const anchor = document.createElement('h3');
  document.createElement('section').append(anchor);
  const sighting: Sighting = {
    keys: ['arxiv:2501.00001'],
    title: 'Tides',
    authors: [],
    url: 'https://conf.example/1',
    anchor,
    primary: false,
    ...over,
  };
  const host = document.createElement('tidemark-badge');
  const mark = { sighting, host, root: host.attachShadow({ mode: 'open' }) };
  putMark(mark, new Set([host]));
  return mark;
}

it.each([{}, { beside: true }])('a mark stands where it was put: %o', (over) => {
  const mark = standing(over);
  expect(stillStands(mark, mark.sighting)).toBe(true);
  mark.host.remove();
  expect(stillStands(mark, mark.sighting)).toBe(false);
});

it.each<Partial<Sighting>>([
  { keys: ['arxiv:2501.00002'] },
  { title: 'Ebb' },
  { match: { id: '2501.00001', grade: 'likely', reason: 'authors' } },
])('not for another paper in the same row: %o', (over) => {
  const mark = standing();
  expect(stillStands(mark, { ...mark.sighting, ...over })).toBe(false);
});

it('a dead copy makes room, a mark that lives and what is the page’s own stay', () => {
  const { sighting } = standing();
  const { anchor } = sighting;
  const copy = anchor.appendChild(document.createElement('tidemark-badge'));
  const own = anchor.appendChild(document.createElement('b'));
  const alive = anchor.appendChild(document.createElement('tidemark-save'));
  const host = document.createElement('tidemark-badge');
  putMark(
    { sighting: { ...sighting, floating: true }, host, root: host.attachShadow({ mode: 'open' }) },
    new Set([alive]),
  );
  expect(copy.isConnected || copy.parentNode).toBeFalsy();
  expect([...anchor.children]).toEqual([own, alive, host]);
  expect(host.hasAttribute('data-floating')).toBe(true);
});
