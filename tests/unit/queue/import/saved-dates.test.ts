import { afterEach, expect, it } from 'vitest';
import { commands } from '../../../../utils/messages.ts';
import { candidateOf } from '../../../../utils/queue/import/reference.ts';
import { lookUp } from '../../../../utils/queue/import/look-up.ts';
import { parseReferences } from '../../../../utils/queue/import/parse.ts';
import { savedMoment } from '../../../../utils/queue/import/saved-moment.ts';
import { queueWorld } from '../../../support/queue-world.ts';

const world = queueWorld();
afterEach(() => world.db.delete({ disableAutoOpen: false }));

it.each([
  ['2024-03-05T10:00:00.000Z', '2024-03-05T10:00:00.000Z'],
  ['2024-03-05', '2024-03-05T00:00:00.000Z'],
  ['2024-03-05T10:00:00+02:00', '2024-03-05T08:00:00.000Z'],
  ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05T10:00:00.000Z'],
])('%s is when it was saved', (text, moment) => expect(savedMoment(text)).toBe(moment));

it.each([
  '1899-12-30',
  '1969-12-31',
  '12000-01-01',
  '2026-02-30',
  '2026-2-30',
  '2026-13-01',
  '9999-99-99T99:99Z',
  '3',
  '7/4',
  '-1',
  'NaN',
  'soon',
  '',
  '+275760-09-13T00:00:00.000Z',
])('%j is no time of saving', (text) => expect(savedMoment(text)).toBeUndefined());

const csv = (saved: readonly string[]): string =>
  ['Title,DOI,Saved', ...saved.map((at, n) => `Paper ${n},10.1000/${n},${at}`)].join('\n');
const own = (saved: readonly unknown[]): string => {
  const papers = saved.map((savedAt, n) => {
    const ids = { url: '', doi: `10.1000/${n}` };
    return { title: `Paper ${n}`, authors: [], ...ids, savedAt: savedAt === '3' ? 3 : savedAt };
  });
  return JSON.stringify({ format: 'tidemark-papers', papers });
};

it.each([
  ['a table', csv],
  ['our own JSON', own],
])('one bad date of %s costs nothing of the import, and is counted', async (_, write) => {
  const text = write(['2024-03-05', '1899-12-30', '2026-02-30', '12000-01-01', '3']);
  const parsed = parseReferences(text);
  expect(parsed.warnings).toEqual([{ what: 'odd-dates', about: '4' }]);
  const { candidates } = await lookUp(world.db, parsed);
  expect(commands.applyImport.data.safeParse({ candidates }).success).toBe(true);
  await world.queue.applyImport(candidates);
  const items = await world.db.queue.toArray();
  expect(items).toHaveLength(5);
  expect(items.map(({ savedAt }) => savedAt.slice(0, 10)).sort()[0]).toBe('2024-03-05');
});

it('a candidate never has a time that is none', () => {
  const reference = { line: 1, title: 'A', authors: [], doi: '10.1000/1', savedAt: '2026-02-30' };
  expect(candidateOf(reference)).not.toHaveProperty('savedAt');
});
