// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { Diagnostics } from '../../../entrypoints/options/Diagnostics.tsx';
import type { Report } from '../../../entrypoints/options/use-report.ts';
import { parseItems } from '../../../utils/feed/schema.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { siteProblems } from '../../../utils/worker/site-problems.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const AT = '2026-08-21T10:00:00.000Z';

it('what went wrong is worded where it is shown; what an earlier build or a program said, as it is', async () => {
  const db = openDb('diagnostics');
  const item = {
    paper: { id: '2608.00001', title: 'Tides', upvotes: 1, publishedAt: '2026-02-30' },
  };
  const { dropped } = parseItems(['no paper', item]);
  const site = siteProblems({ site: 'PMLR', changed: true, unread: 2, failed: true });
  const told = [...dropped, ...site, { reason: 'TypeError: x', subject: 'duty days' }];
  const problems = told.map((one, n) => ({ kind: 'internal' as const, ...one, n, at: AT }));
  const report = {
    sync: { skew: 0 },
    dropped: { [dropped[0]?.reason ?? '']: 3, 'not an arXiv id': 1 },
    problems,
  } as unknown as Report;
  const host = document.createElement('div');
  await act(async () =>
    createRoot(host).render(
      <ServicesProvider value={{ db } as unknown as Services}>
        <Diagnostics report={report} />
      </ServicesProvider>,
    ),
  );
  const lines = [...host.querySelectorAll('.problems li')].map(({ textContent }) =>
    textContent.slice(AT.length - '.000Z'.length + 1),
  );
  expect(lines).toEqual([
    'Not a paper',
    '“publishedAt” is no real date (2608.00001)',
    'The site has changed (PMLR)',
    'A page could not be read (PMLR)',
    'Entries could not be read (PMLR) × 2',
    'TypeError: x (duty days)',
  ]);
  expect(host.querySelector('dl')?.textContent).toContain('Not a paper: 3, not an arXiv id: 1');
  await db.delete();
});
