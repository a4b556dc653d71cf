import { expect, it } from 'vitest';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { watchedBy } from '../../../utils/worker/watched-by.ts';
import { paperRow } from '../../support/paper.ts';

const db = (rows: Record<string, object>) =>
  ({
    papers: { bulkGet: (ids: string[]) => Promise.resolve(ids.map((id) => rows[id])) },
  }) as unknown as TidemarkDb;

it('by what the feed says of a paper, else by what the page shows', async () => {
  const known = { ...paperRow('2608.00001'), organization: { name: 'tl', fullname: 'Tide Lab' } };
  const shown = { title: 'Sand', authors: ['Ada Okafor'] };
  const rules = [
    { kind: 'organization', text: 'tide lab' },
    { kind: 'author', text: 'ada okafor' },
    { kind: 'word', text: 'foam' },
  ] as const;
  const papers = [
    { ...shown, authors: [], id: '2608.00001' },
    shown,
    { title: 'On Foam', authors: ['Bo Lind'] },
    { title: 'On Foamy Water', authors: ['Bo Lind'] },
  ];
  expect(await watchedBy(db({ '2608.00001': known }), rules, papers)).toEqual([
    'tide lab',
    'ada okafor',
    'foam',
    null,
  ]);
  expect(await watchedBy(db({}), [], papers)).toEqual([null, null, null, null]);
});
