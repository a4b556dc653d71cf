import { describe, expect, it } from 'vitest';
import { coded, worded } from '../../../utils/i18n/coded.ts';

describe('what went wrong', () => {
  it('travels as a code and is worded where it is shown', () => {
    const code = coded('trouble.feed.http', { status: '503' });
    expect(code).toBe('trouble.feed.http {"status":"503"}');
    expect(worded(code)).toBe('The feed answered 503.');
    expect(worded(coded('trouble.feed.timeout'))).toBe('The feed did not answer in time.');
  });

  it.each([
    'The feed answered 503.',
    'trouble.feed.nothing',
    'My trouble.feed.timeout',
    '',
    'TypeError: trouble',
  ])('is shown as it is where it is no code: %s', (text) => {
    expect(worded(text)).toBe(text);
  });

  it('keeps its sentence where it was cut off', () => {
    const code = coded('trouble.queue.longNotes', { title: 'Tides '.repeat(50), most: 5 });
    const words = worded(code.slice(0, 200));
    expect(words).toBe(worded('trouble.queue.longNotes'));
    expect(words).toContain('would be longer');
  });

  it('keeps its sentence where what fills it was spoilt', () => {
    expect(worded('trouble.feed.http {"status":"5}')).toBe('The feed answered {status}.');
  });
});
