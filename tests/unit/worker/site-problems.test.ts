import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { recordProblem } from '../../../utils/db/problems.ts';
import { siteProblems } from '../../../utils/worker/site-problems.ts';

const NOW = new Date('2026-08-21T12:00:00Z');

it('diagnostics counts by site what has changed and what could not be read', async () => {
  const db = openDb();
  const visits = [
    { site: 'PMLR', changed: true, unread: 0 },
    { site: 'PMLR', changed: true, unread: 4 },
    { site: 'arXiv', changed: false, unread: 1 },
    { site: 'PMLR', changed: false, unread: 3 },
  ];
  for (const told of visits)
    for (const problem of siteProblems(told)) await recordProblem(db, problem, NOW);
  const rows = await db.problems.toArray();
  expect(rows.map(({ subject, reason, times = 1 }) => `${subject}: ${reason} × ${times}`)).toEqual([
    'PMLR: trouble.site.changed × 2',
    'arXiv: trouble.site.unread × 1',
    'PMLR: trouble.site.unread × 7',
  ]);
  db.close();
});

it('a page without either is no problem', () => {
  expect(siteProblems({ site: 'PMLR', changed: false, unread: 0 })).toEqual([]);
  expect(siteProblems({ site: 'PMLR', changed: true, unread: 0 })).toHaveLength(1);
  expect(siteProblems({ site: 'PMLR', changed: false, unread: 0, failed: true })).toEqual([
    { kind: 'site', subject: 'PMLR', reason: 'trouble.site.failed' },
  ]);
  expect(siteProblems({ site: 'arXiv', changed: false, unread: 0, near: true })).toEqual([
    { kind: 'site', subject: 'arXiv', reason: 'trouble.site.near' },
  ]);
});
