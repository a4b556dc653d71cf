import { describe, expect, it } from 'vitest';
import { ROW_READERS } from '../../../utils/db/rows/readers.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import { expectRead, GONE, LOST, NEVER } from '../../support/odd-rows/expect-read.ts';
import { COMMENT, ITEM, SOUND } from '../../support/odd-rows/sound.ts';

const AT = '2026-08-21T10:00:00.000Z';
type Name = keyof typeof ROW_READERS;
type Tried = keyof typeof SOUND;

describe('a stored row', () => {
  it.each(Object.keys(SOUND) as Tried[])(
    'of %s that is sound is read as it was written',
    (name) => {
      expect(ROW_READERS[name](SOUND[name])).toEqual(SOUND[name]);
    },
  );

  it.each(Object.keys(ROW_READERS) as Name[])(
    'of %s is none where nothing is an object',
    (name) => {
      for (const raw of [undefined, null, 7, 'x', [], [SOUND], true])
        expect(ROW_READERS[name](raw)).toBeUndefined();
    },
  );

  it.each<[Tried, string]>([
    ['days', 'day'],
    ['days', 'ids'],
    ['days', 'upvotes'],
    ['samples', 'id'],
    ['samples', 'at'],
    ['samples', 'upvotes'],
    ['gone', 'id'],
    ['removed', 'id'],
    ['undo', 'token'],
    ['snapshots', 'text'],
    ['staged', 'id'],
    ['staged', 'text'],
    ['marks', 'key'],
    ['months', 'month'],
    ['titles', 'shard'],
    ['titles', 'id'],
    ['titles', 'lines'],
    ['verdicts', 'subject'],
    ['verdicts', 'id'],
    ['verdicts', 'same'],
    ['looks', 'list'],
    ['looks', 'at'],
    ['siteVisits', 'site'],
    ['siteVisits', 'since'],
    ['siteVisits', 'lastAt'],
    ['met', 'site'],
    ['met', 'key'],
    ['met', 'at'],
    ['live', 'id'],
    ['live', 'at'],
    ['live', 'paper'],
    ['state', 'name'],
    ['dirty', 'shard'],
    ['problems', 'reason'],
    ['termFacts', 'month'],
    ['termFacts', 'ids'],
    ['termFacts', 'prints'],
    ['termFacts', 'upvotes'],
    ['termFacts', 'days'],
    ['termFacts', 'flags'],
    ['termFacts', 'lengths'],
    ['termFacts', 'version'],
    ['termFacts', 'stamp'],
    ['termFacts', 'postingsStamp'],
    ['termPostings', 'month'],
    ['termPostings', 'terms'],
    ['termPostings', 'postings'],
    ['termPostings', 'blocks'],
    ['lsa', 'name'],
    ['lsa', 'version'],
    ['lsa', 'at'],
    ['lsa', 'papers'],
    ['lsa', 'done'],
    ['lsa', 'terms'],
    ['lsa', 'rarity'],
    ['lsa', 'width'],
    ['lsa', 'values'],
    ['lsa', 'scales'],
    ['lsaMonths', 'month'],
    ['lsaMonths', 'basis'],
    ['lsaMonths', 'postingsStamp'],
    ['lsaMonths', 'print'],
    ['lsaMonths', 'at'],
    ['lsaMonths', 'values'],
  ])('of %s is nothing without its %s', (name, field) => {
    const { [field]: _, ...rest } = SOUND[name];
    expect(ROW_READERS[name](rest)).toBeUndefined();
    for (const value of [null, { x: 1 }, Number.NaN])
      expect(ROW_READERS[name]({ ...rest, [field]: value })).toBeUndefined();
  });

  it.each<[Tried, string, unknown, unknown]>([
    ['days', 'readAt', '2026-02-30', NEVER],
    ['days', 'ids', ['x', 7], ['x']],
    ['days', 'upvotes', [2, -1], [2, 0]],
    ['days', 'upvotes', [2], [2]],
    ['days', 'etags', ['"a"', 7], ['"a"']],
    ['days', 'etags', 'x', []],
    ['days', 'day', '2023-05-03', LOST],
    ['samples', 'at', -1, LOST],
    ['gone', 'keys', ['doi:10.1/x', 7, 'x'], ['doi:10.1/x']],
    ['gone', 'keys', undefined, []],
    ['gone', 'at', 7, NEVER],
    ['gone', 'into', 7, GONE],
    ['gone', 'id', '', LOST],
    ['removed', 'item', 7, LOST],
    ['removed', 'item', undefined, LOST],
    ['removed', 'keys', undefined, ['acl:id-1']],
    ['removed', 'keys', ['doi:10.1/x', 7], ['doi:10.1/x']],
    ['removed', 'at', 7, ''],
    ['removed', 'at', 'soon', 'soon'],
    ['removed', 'dueAt', 'soon', GONE],
    ['removed', 'version', 0, ITEM_VERSION],
    ['removed', 'version', 1, 1],
    ['removed', 'version', '2', ITEM_VERSION],
    ['undo', 'at', '', NEVER],
    ['undo', 'what', 'dance', GONE],
    ['undo', 'what', 'constructor', GONE],
    ['undo', 'n', 1.5, GONE],
    ['undo', 'title', 7, GONE],
    ['undo', 'count', -1, GONE],
    ['undo', 'unseen', 2, GONE],
    ['undo', 'undoes', '', GONE],
    ['undo', 'undoneAt', 'x', GONE],
    ['undo', 'snapshot', 'x', GONE],
    ['undo', 'changes', 'x', []],
    ['undo', 'changes', [null, { table: 'rooms', before: null, after: {} }], []],
    ['undo', 'changes', [{ table: 'gone', before: null, after: null }], []],
    ['undo', 'changes', [{ table: 'gone', before: {}, after: null }], []],
    ['undo', 'changes', [{ table: 'gone', before: null, after: {} }], []],
    ['undo', 'changes', [{ table: 'queue', before: null, after: { ...ITEM, id: '' } }], []],
    ['undo', 'changes', [{ table: 'settings', before: 7, after: { value: 1 } }], []],
    ['snapshots', 'n', 'x', GONE],
    ['snapshots', 'at', 'x', NEVER],
    ['snapshots', 'why', 'boredom', 'migration'],
    ['snapshots', 'items', -1, 0],
    ['staged', 'at', 'x', NEVER],
    ['marks', 'openedAt', 'x', GONE],
    ['marks', 'doneAt', 7, GONE],
    ['months', 'page', -1, 0],
    ['months', 'days', ['2026-08-03', '2026-02-30'], ['2026-08-03']],
    ['months', 'days', 'x', GONE],
    ['months', 'doneAt', 'x', GONE],
    ['months', 'trouble', 'x', GONE],
    ['months', 'trouble', { tries: 2, words: 'x', nextTryAt: 'soon' }, GONE],
    ['months', 'trouble', { nextTryAt: AT }, { tries: 1, words: '', nextTryAt: AT }],
    ['titles', 'id', '2608.00001v2', LOST],
    ['titles', 'id', 'x2608.00001', LOST],
    ['titles', 'id', 'hep-th/9108012', 'hep-th/9108012'],
    ['titles', 'lines', ['a', 7], LOST],
    ['verdicts', 'at', 'x', NEVER],
    ['verdicts', 'same', 'yes', LOST],
    ['looks', 'since', 'x', GONE],
    ['siteVisits', 'since', Infinity, LOST],
    ['met', 'key', 'x', LOST],
    ['live', 'models', 'x', { items: [], total: 0 }],
    [
      'live',
      'models',
      { items: [{ id: 'a', likes: -1 }, { id: '' }, 7] },
      { items: [{ id: 'a' }], total: 1 },
    ],
    ['live', 'datasets', { items: 'x', total: 4 }, { items: [], total: 4 }],
    [
      'live',
      'spaces',
      { items: [{ id: 'a', downloads: 'x' }], total: 2 },
      { items: [{ id: 'a' }], total: 2 },
    ],
    ['live', 'comments', 'x', []],
    ['live', 'comments', [COMMENT, { ...COMMENT, id: '' }], [COMMENT]],
    ['live', 'comments', [{ ...COMMENT, author: 7 }], []],
    ['live', 'comments', [{ ...COMMENT, text: 7 }], []],
    ['live', 'comments', [{ ...COMMENT, at: 'x' }], []],
    ['live', 'comments', [{ ...COMMENT, reactions: -1 }], []],
    ['live', 'comments', [{ ...COMMENT, parent: 7 }], []],
    ['live', 'comments', [{ ...COMMENT, parent: undefined }], [{ ...COMMENT, parent: undefined }]],
    ['dirty', 'stamp', 7, ''],
    ['problems', 'at', 'x', NEVER],
    ['problems', 'kind', 'weather', 'internal'],
    ['problems', 'n', 'x', GONE],
    ['problems', 'subject', 7, GONE],
    ['problems', 'times', -1, GONE],
    ['termFacts', 'month', '26081', LOST],
    ['termFacts', 'month', 'x2608', LOST],
    ['termFacts', 'ids', ['x'], LOST],
    ['termFacts', 'prints', new Uint16Array(1), LOST],
    ['termFacts', 'prints', new Uint32Array(2), LOST],
    ['termFacts', 'lengths', [1], LOST],
    ['termPostings', 'blocks', new Uint8Array(3), LOST],
    ['lsa', 'name', 'x', LOST],
    ['lsa', 'width', 0, LOST],
    ['lsa', 'values', new Int8Array(5), LOST],
    ['lsa', 'values', new Uint8Array(6), LOST],
    ['lsa', 'terms', 'tide', LOST],
    ['lsa', 'scales', new Float32Array(3), LOST],
    ['lsaMonths', 'month', '26081', LOST],
    ['lsaMonths', 'values', new Uint8Array(3), LOST],
  ])('of %s whose %s is %j', (name, field, value, wanted) => {
    const read = ROW_READERS[name]({ ...SOUND[name], [field]: value });
    expectRead(
      read,
      SOUND[name],
      field,
      wanted,
      name === 'days' ? ['ids', 'upvotes', 'etags'] : [],
    );
  });

  it('of a day keeps each paper with its upvotes; where one is left out the list is asked for whole', () => {
    const odd = { ...SOUND.days, ids: ['x', 7, 'y'], upvotes: [5, 4, 3] };
    expect(ROW_READERS.days(odd)).toEqual({ ...SOUND.days, upvotes: [5, 3], etags: [] });
  });

  it('of the journal keeps an item of an earlier version as it was, for its upgrade', () => {
    const old = { id: 'id-1', keys: ['doi:10.1/x'], savedFrom: 'https://x.example/' };
    const changes = [{ table: 'queue', before: old, after: null }];
    for (const version of [1, undefined])
      expect(ROW_READERS.undo({ ...SOUND.undo, version, changes })).toMatchObject({ changes });
    expect(ROW_READERS.undo({ ...SOUND.undo, changes })).toMatchObject({
      changes: [{ before: { id: 'id-1', title: 'doi:10.1/x', state: 'to-read' } }],
    });
  });
});
