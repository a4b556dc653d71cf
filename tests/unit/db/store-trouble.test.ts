import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { storeTroubleOf } from '../../../utils/db/store-trouble.ts';

const dom = (name: string, words = ''): DOMException => new DOMException(words, name);

describe('what an error says of the database', () => {
  it.each([
    ['SecurityError', 'none-here'],
    ['InvalidStateError', 'none-here'],
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['UnknownError', 'closed'],
    ['DataError', 'closed'],
    ['NotFoundError', 'closed'],
  ])('%s: %s, also wrapped by Dexie', (name, trouble) => {
    expect(storeTroubleOf(dom(name))).toBe(trouble);
    expect(storeTroubleOf(new Dexie.OpenFailedError(dom(name)))).toBe(trouble);
    const opened = new Dexie.OpenFailedError(dom(name));
    expect(storeTroubleOf(new Dexie.DatabaseClosedError(opened))).toBe(trouble);
    expect(storeTroubleOf(new Error('x', { cause: dom(name) }))).toBe(trouble);
  });

  it('that there is none at all', () => {
    expect(storeTroubleOf(new Dexie.MissingAPIError('x'))).toBe('none-here');
  });

  it('where only Dexie speaks: it is closed', () => {
    expect(storeTroubleOf(new Dexie.DatabaseClosedError('x'))).toBe('closed');
    expect(storeTroubleOf(new Dexie.OpenFailedError('x'))).toBe('closed');
  });

  it('what its cause says counts, where that says something', () => {
    const inside = new Dexie.OpenFailedError(new RangeError('x') as never);
    expect(storeTroubleOf(inside)).toBe('closed');
    const around = new Error('UnknownError', {
      cause: new Error('x', { cause: dom('VersionError') }),
    });
    expect(storeTroubleOf(around)).toBe('newer');
  });

  it('an error that is its own cause ends', () => {
    const ring = dom('VersionError');
    Object.defineProperty(ring, 'cause', { value: ring });
    expect(storeTroubleOf(ring)).toBe('newer');
  });

  it.each([
    Object.assign(new Error('x'), { name: 'constructor' }),
    new RangeError('Invalid time value'),
    'VersionError',
    undefined,
    { name: 'UnknownError' },
  ])('nothing: %s', (error) => expect(storeTroubleOf(error)).toBeUndefined());
});
