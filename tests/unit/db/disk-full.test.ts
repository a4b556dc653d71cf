import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { isDiskFull } from '../../../utils/db/disk-full.ts';

const full = new DOMException('', 'QuotaExceededError');
const inside = (cause: unknown): Error => new Error('outer', { cause });

describe('no room on the disk', () => {
  it.each([
    ['what IndexedDB says', full],
    ['what Dexie makes of it', new Dexie.AbortError(full as never)],
    ['and of many writes', new Dexie.BulkError('2 of 2 failed', [full])],
    ['what storage.local says in Chromium', new Error('Resource::kQuotaBytes quota exceeded')],
    ['and in Firefox', new Error('QuotaExceededError: storage.local API call exceeded the quota')],
    ['what LevelDB says', new Error('IO error: x.ldb: FILE_ERROR_NO_SPACE (ChromeMethodBFE)')],
    ['four errors deep', inside(inside(inside(inside(full))))],
  ])('%s', (_name, error) => expect(isDiskFull(error)).toBe(true));

  it.each([
    ['another fault of the database', new DOMException('x', 'UnknownError')],
    ['one that is no error', { name: 'QuotaExceededError', message: '' }],
    ['nothing', undefined],
    ['words that only sound so', new Error('a quota of papers')],
  ])('is not: %s', (_name, error) => expect(isDiskFull(error)).toBe(false));

  it('an error that is its own cause ends', () => {
    const ring: Error & { inner?: unknown } = new Error('x');
    ring.inner = ring;
    expect(isDiskFull(ring)).toBe(false);
  });
});
