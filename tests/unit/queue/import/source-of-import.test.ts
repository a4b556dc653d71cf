import { expect, it } from 'vitest';
import { sourceOfImport } from '../../../../utils/queue/import/source-of-import.ts';
import { savedWords } from '../../../../utils/view/saved-words.ts';
import { queueWorld } from '../../../support/queue-world.ts';

it.each([
  ['list', true, 'from a pasted list'],
  ['list', false, 'by an import'],
  ['bibtex', true, 'by an import'],
  ['ris', false, 'by an import'],
] as const)('%s, pasted: %s: saved %s', (format, isPasted, words) => {
  const source = sourceOfImport(format, isPasted);
  expect(savedWords({ savedAt: '2026-11-26T12:00:00.000Z', source })).toContain(words);
});

it('an item keeps where it was imported from', async () => {
  const { db, queue } = queueWorld();
  const source = sourceOfImport('list', true);
  await queue.applyImport([{ keys: ['doi:10.1000/a'], source }]);
  expect((await db.queue.toCollection().first())?.source).toEqual({ place: 'list' });
});
