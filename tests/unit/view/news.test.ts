import { expect, it } from 'vitest';
import { version } from '../../../package.json';
import { newsOf } from '../../../utils/view/news.ts';

it('an update tells its news once; a new reader and an odd version are told nothing', () => {
  expect(newsOf('0.1.0', '0.0.9')).toBe('news.0.1.0');
  expect(newsOf('0.1.0', '0.1.0')).toBeUndefined();
  expect(newsOf('0.1.0', undefined)).toBeUndefined();
  expect(newsOf('99.0.0', '0.1.0')).toBeUndefined();
});

it('this version has its line', () => {
  expect(newsOf(version, 'an earlier one')).toBeDefined();
});
