import { describe, expect, it } from 'vitest';
import { bulkEdit, kindOfBulk } from '../../../utils/queue/bulk.ts';
import { queueItem } from '../../support/queue-item.ts';

const ITEM = queueItem({ id: 'a', tags: ['Sea', 'moon'] });
const UNTIL = '2026-09-01T07:00:00.000Z';

describe('one change to many', () => {
  it.each([
    [{ state: 'done' }, 'state', { state: 'done' }],
    [{ snoozedUntil: UNTIL }, 'snooze', { snoozedUntil: UNTIL }],
    [{ snoozedUntil: null }, 'snooze', { snoozedUntil: undefined }],
    [{ addTags: ['sea', ' Tide '] }, 'tags', { tags: ['Sea', 'moon', 'Tide'] }],
    [{ removeTags: ['SEA', 'none'] }, 'tags', { tags: ['moon'] }],
    [{ removeTags: ['sea', 'ＭＯＯＮ'] }, 'tags', { tags: [] }],
  ] as const)('%j is %s in the journal', (change, kind, edit) => {
    expect(kindOfBulk(change as never)).toBe(kind);
    expect(bulkEdit(ITEM, change as never)).toStrictEqual(edit);
  });

  it('takes a tag off in each writing that a view shows as one', () => {
    const item = queueItem({ id: 'b', tags: ['Straße', 'データ', 'sea'] });
    const change = { removeTags: ['strasse', 'でーた'] };
    expect(bulkEdit(item, change)).toStrictEqual({ tags: ['sea'] });
  });

  it('of a removal says so', () => expect(kindOfBulk({ remove: true })).toBe('remove'));
});
