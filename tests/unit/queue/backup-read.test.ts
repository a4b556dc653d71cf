import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { ITEM_VERSION } from '../../../utils/queue/item/upgrade.ts';
import { removedRow } from '../../../utils/queue/removed.ts';
import { queueItem } from '../../support/queue-item.ts';

const AT = '2026-08-21T09:00:00.000Z';
const HEAD = { format: 'tidemark-backup', version: ITEM_VERSION, madeAt: AT };
const file = (more: object): string => JSON.stringify({ ...HEAD, queue: [], ...more });
const { savedAt: _, changedAt: __, rank: ___, ...BARE } = queueItem({ id: 'a' });

describe('what a backup says', () => {
  it('is read: papers, marks, verdicts, what was removed, settings, and when it was made', () => {
    const content = {
      queue: [queueItem({ id: 'a' })],
      marks: [{ key: 'acl:m', openedAt: AT, doneAt: AT }],
      verdicts: [{ subject: 'acl:v', id: '2608.00001', same: false, at: AT }],
      removed: [removedRow(queueItem({ id: 'r' }), AT)],
      settings: { theme: 'dark' },
    };
    expect(readBackup(file(content))).toEqual({
      ...content,
      version: ITEM_VERSION,
      madeAt: AT,
      refused: 0,
      repaired: 0,
    });
  });

  it('of each list what is unsound is left out and counted, and nothing else', () => {
    const mark = { key: 'acl:m', openedAt: AT };
    const verdict = { subject: 'title:abc_DEF-9', id: '2608.00001', same: true, at: AT };
    const read = readBackup(
      file({
        queue: [queueItem({ id: 'a' }), { id: 'b' }],
        marks: [mark, { ...mark, key: 'm' }, { ...mark, doneAt: '2026-02-30' }, null],
        verdicts: [verdict, { ...verdict, subject: 'x' }, { ...verdict, same: 1 }],
        removed: [{ id: 'r', at: AT }, 7],
      }),
    );
    expect([read.queue.length, read.marks, read.verdicts, read.removed]).toEqual([
      1,
      [mark],
      [verdict],
      [],
    ]);
    expect(read.refused).toBe(1 + 3 + 2 + 2);
  });

  it('papers without a time were saved when it was made, else long ago', () => {
    expect(readBackup(file({ queue: [BARE] })).queue[0]?.savedAt).toBe(AT);
    for (const madeAt of ['yesterday', '2026-02-30T00:00:00.000Z', undefined]) {
      const read = readBackup(file({ queue: [BARE], madeAt }));
      expect(read.madeAt).toBe('1970-01-01T00:00:00.000Z');
      expect(read.queue[0]?.savedAt).toBe(read.madeAt);
    }
  });

  it('papers whose place is missing or odd come last, in the order of the file', () => {
    const queue = [
      { ...BARE, id: 'a', rank: 7 },
      queueItem({ id: 'b', rank: 'a5' }),
      { ...BARE, id: 'c' },
      queueItem({ id: 'd', rank: 'a3' }),
    ];
    const read = readBackup(file({ queue })).queue;
    expect(read.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    const sorted = read.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ id }) => id);
    expect(sorted).toEqual(['d', 'b', 'a', 'c']);
  });
});

describe('what is no backup is refused in words', () => {
  it.each([
    ['{"format":"tidemark-backup","version":2,"queue":[{"id":', 'cut off or damaged'],
    [`${' '.repeat(300)}{"format":"tidemark-backup"`, 'not a Tidemark backup'],
    ['null', 'another program'],
    ['7', 'another program'],
    ['{}', 'another program'],
    ['{"format":"tidemark-backup","version":2,"queue":{}}', 'list of papers is missing'],
    ['{"format":"tidemark-backup","version":2.5,"queue":[]}', 'list of papers is missing'],
    ['{"format":"tidemark-backup","version":2,"queue":[],"marks":{}}', 'list of papers is missing'],
  ])('%s: %s', (text, words) => {
    expect(() => readBackup(text)).toThrow(words);
    expect(() => readBackup(text)).toThrow(/Nothing was changed\.$/);
  });
});
