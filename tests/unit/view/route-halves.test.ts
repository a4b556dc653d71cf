import { expect, it } from 'vitest';
import type { PaperKey } from '../../../utils/paper-key.ts';
import { listedRoute, paperRoute, searchRoute } from '../../../utils/view/route.ts';

it('half a letter, as a cut leaves it or a file brings it, takes no link down', () => {
  expect(searchRoute('tides \ud83d')).toBe('search/tides%20%EF%BF%BD');
  expect(paperRoute('url:\ud800' as PaperKey)).toBe('paper/url:%EF%BF%BD');
  expect(listedRoute('\udc00', ['2608.00001'])).toBe('listed/%EF%BF%BD/2608.00001');
});
