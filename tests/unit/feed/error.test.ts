import { expect, it } from 'vitest';
import { FeedError, troubleCode, type FeedErrorKind } from '../../../utils/feed/error.ts';

it.each<[FeedErrorKind, number | undefined, string]>([
  ['http', 429, 'The feed asked for a pause (429).'],
  ['http', 503, 'The feed answered 503.'],
  ['timeout', undefined, 'The feed did not answer in time.'],
  ['not-json', undefined, 'The feed answered something that is not a list of papers.'],
  ['shape', undefined, 'The feed answered something that is not a list of papers.'],
  ['too-large', undefined, 'The feed answered more than 8 MB for one list.'],
  ['no-access', undefined, 'The browser does not let Tidemark ask the feed.'],
  ['ceiling', undefined, 'Tidemark has asked the feed as often as it may in a day.'],
  ['offline', undefined, 'The feed could not be reached.'],
  ['not-open', 400, 'The feed could not be reached.'],
])('%s %s: %s', (kind, status, words) => {
  expect(troubleCode(new FeedError(kind, { status }))).toBe(words);
});

it('what is no fault of the feed is one of the store', () => {
  expect(troubleCode(new TypeError('x'))).toMatch('could not store');
  expect(troubleCode(new DOMException('x', 'QuotaExceededError'))).toMatch('disk is full');
});

it('an error says its kind, and the status where there is one', () => {
  const cause = new TypeError('x');
  expect(new FeedError('http', { status: 503, cause })).toMatchObject({
    name: 'FeedError',
    message: 'http 503',
    cause,
  });
  expect(new FeedError('offline').message).toBe('offline');
});
