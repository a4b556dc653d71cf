import { expect, it } from 'vitest';
import { FeedError, troubleCode, type FeedErrorKind } from '../../../utils/feed/error.ts';

it.each<[FeedErrorKind, number | undefined, string]>([
  ['http', 429, 'trouble.feed.pause'],
  ['http', 503, 'trouble.feed.http {"status":"503"}'],
  ['timeout', undefined, 'trouble.feed.timeout'],
  ['not-json', undefined, 'trouble.feed.shape'],
  ['shape', undefined, 'trouble.feed.shape'],
  ['too-large', undefined, 'trouble.feed.tooLarge'],
  ['no-access', undefined, 'trouble.feed.noAccess'],
  ['ceiling', undefined, 'trouble.feed.ceiling'],
  ['offline', undefined, 'trouble.feed.offline'],
  ['not-open', 400, 'trouble.feed.offline'],
])('%s %s: %s', (kind, status, words) => {
  expect(troubleCode(new FeedError(kind, { status }))).toBe(words);
});

it('what is no fault of the feed is one of the store', () => {
  expect(troubleCode(new TypeError('x'))).toMatch('trouble.feed.store');
  expect(troubleCode(new DOMException('x', 'QuotaExceededError'))).toMatch('trouble.feed.full');
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
