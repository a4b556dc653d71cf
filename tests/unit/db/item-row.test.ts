import { describe, expect, it } from 'vitest';
import { readQueueRow } from '../../../utils/db/rows/queue-item.ts';
import { expectRead, GONE, LOST, NEVER } from '../../support/odd-rows/expect-read.ts';
import type { Row } from '../../support/odd-rows/sound.ts';
import { queueItem } from '../../support/queue-item.ts';

const AT = '2026-08-21T10:00:00.000Z';
const LATER = '2026-08-22T10:00:00.000Z';

describe('a stored item of the queue', () => {
  const SAID = { kind: 'venue', text: 'v', at: AT, url: 'https://x.example/' } as const;
  const WHOLE: Row = {
    ...queueItem({
      id: 'id-1',
      claims: ['doi:10.1/x'],
      authors: ['A B'],
      url: 'https://x.example/',
      tags: ['t'],
      notes: 'n',
      evidence: [SAID],
      source: { place: 'site', name: 'ACL' },
      venue: 'V',
      year: 2025,
      version: 2,
      snoozedUntil: LATER,
      type: 'article',
      savedAt: AT,
      changedAt: LATER,
      changed: { notes: LATER },
    }),
  };

  it.each<[string, unknown, unknown]>([
    ['id', '', LOST],
    ['keys', [], LOST],
    ['keys', ['x', 7], LOST],
    ['keys', ['acl:id-1', 7], ['acl:id-1']],
    ['claims', ['doi:10.1/x', 7], ['doi:10.1/x']],
    ['claims', [7], GONE],
    ['title', 7, 'acl:id-1'],
    ['authors', ['A B', 7], ['A B']],
    ['url', 'javascript:alert(1)', ''],
    ['url', 'https://x.example/ y', ''],
    ['state', 'lost', 'to-read'],
    ['rank', '', 'a0'],
    ['tags', ['t', 7], ['t']],
    ['notes', 7, ''],
    [
      'evidence',
      [SAID, { ...SAID, kind: 'x' }, { ...SAID, text: 7 }, { ...SAID, url: 'x' }],
      [SAID],
    ],
    ['evidence', [{ ...SAID, at: 'x' }], [{ ...SAID, at: LATER }]],
    ['savedAt', 'x', LATER],
    ['changedAt', 'x', AT],
    ['changed', { notes: LATER, tags: 'x', mood: AT }, { notes: LATER }],
    ['changed', 'x', {}],
    ['type', 'poem', GONE],
    ['venue', 7, GONE],
    ['year', 2025.5, GONE],
    ['version', '2', GONE],
    ['snoozedUntil', 'x', GONE],
    ['keyLetters', 7, GONE],
    ['source', { place: 'moon' }, GONE],
    ['source', { place: 'site' }, GONE],
    ['source', { place: 'today' }, { place: 'today' }],
    ['source', { place: 'library' }, { place: 'library' }],
    ['source', { place: 'import' }, { place: 'import' }],
    ['source', { place: 'list' }, { place: 'list' }],
  ])('whose %s is %j', (field, value, wanted) => {
    expectRead(readQueueRow({ ...WHOLE, [field]: value }), WHOLE, field, wanted);
  });

  it('that says no time at all is of the oldest moment; of one time, of that', () => {
    const none = { savedAt: 'x', changedAt: 7 };
    expect(readQueueRow({ ...WHOLE, ...none, changed: {} })).toMatchObject({
      savedAt: NEVER,
      changedAt: NEVER,
    });
    expect(readQueueRow({ ...WHOLE, ...none })).toMatchObject({
      savedAt: LATER,
      changedAt: LATER,
    });
  });
});
