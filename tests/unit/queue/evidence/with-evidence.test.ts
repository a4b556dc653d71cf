import { expect, it } from 'vitest';
import { withEvidence } from '../../../../utils/queue/evidence.ts';
import { tellingOf } from '../../../../utils/queue/evidence/telling.ts';
import { pagesOf } from '../../../../utils/queue/item/pages.ts';
import type { QueueRow } from '../../../../utils/queue/item/schema.ts';
import type { Report } from '../../../../utils/queue/wire.ts';
import { queueWorld } from '../../../support/queue-world.ts';

const KEY = 'arxiv:2608.00001';
const REPORT: Report = { keys: [KEY], url: 'https://arxiv.org/abs/2608.00001' };

async function saved(version: number): Promise<QueueRow> {
  const { db, queue } = queueWorld();
  await queue.save([KEY], { title: 'Tides', version });
  const [item] = await db.queue.toArray();
  if (!item) throw new Error('not saved');
  return item;
}

const kept = async (report: Partial<Report>, version = 1): Promise<string[]> => {
  const item = await saved(version);
  const next = withEvidence(item, { ...REPORT, ...report }, '2026-08-21T00:00:00.000Z');
  return next.evidence.map(({ kind, text }) => `${kind}: ${text}`);
};

it('keeps what the words say, by kind, and nothing of what only looks so', async () => {
  const remarks = [
    'Accepted at ICML 2024',
    'Published in Nature',
    'ICLR 2024',
    'Superseded by arXiv:2401.00001',
    '10,000 images released in 2024',
    'Not yet accepted; under review',
  ];
  expect(await kept({ remarks })).toEqual([
    'accepted: Accepted at ICML 2024',
    'journal: Published in Nature',
    'venue: ICLR 2024',
    'withdrawn: Superseded by arXiv:2401.00001',
  ]);
});

it('keeps a comment for the length that it says, and shows nothing else of it', async () => {
  const item = await saved(1);
  const remarks = ['22 pages, 10,000 images released in 2024', 'Code: 3 figures'];
  const { evidence } = withEvidence(item, { ...REPORT, remarks }, '2026-08-21T00:00:00.000Z');
  expect(evidence.map(({ text }) => text)).toEqual(remarks.slice(0, 1));
  expect(pagesOf(evidence)).toBe(22);
  expect(tellingOf(evidence)).toEqual([]);
});

it('a journal reference is one by its field, not by its words', async () => {
  expect(await kept({ journalRef: 'Physica A (2025)' })).toEqual(['journal: Physica A (2025)']);
  expect(await kept({ remarks: ['Physica A (2025)'] })).toEqual([]);
  expect(await kept({ journalRef: 'submitted to Physica A (2025)' })).toEqual([]);
});

it('a version is news only when it is newer than the one that was saved', async () => {
  expect(await kept({ version: 2 })).toEqual(['version: v2']);
  expect(await kept({ version: 2 }, 2)).toEqual([]);
  expect(await kept({ version: 1 }, 2)).toEqual([]);
  expect(await kept({ remarks: ['v3: added experiments'] }, 2)).toEqual([
    'version: v3: added experiments',
  ]);
  expect(await kept({ remarks: ['v3: added experiments'] }, 3)).toEqual([]);
});

it('keeps of a long remark the first 1,000 letters, on one line', async () => {
  const [found = ''] = await kept({ remarks: [`Accepted at\n ICML 2024. ${'x'.repeat(1000)}`] });
  expect(found).toMatch(/^accepted: Accepted at ICML 2024\. x+$/);
  expect(found).toHaveLength('accepted: '.length + 1000);
});

it('keeps the newest hundred, each text once', async () => {
  let item = await saved(1);
  for (let n = 0; n < 103; n += 1) {
    const at = new Date(Date.UTC(2026, 7, 21, 0, 0, n)).toISOString();
    for (let twice = 0; twice < 2; twice += 1)
      item = withEvidence(item, { ...REPORT, venue: 'Tides', year: 1900 + n }, at);
  }
  const texts = item.evidence.map(({ text }) => text);
  expect([texts.length, texts[0], texts.at(-1)]).toEqual([100, 'Tides 1903', 'Tides 2002']);
});

it('a venue is news only when it is another than the one that was saved; the newest version stays', async () => {
  const item = { ...(await saved(2)), venue: 'ICLR' };
  const at = '2026-08-21T00:00:00.000Z';
  expect(withEvidence(item, { ...REPORT, venue: 'ICLR', version: 1 }, at)).toBe(item);
  const next = withEvidence(item, { ...REPORT, venue: 'NeurIPS', version: 3 }, at);
  expect(next.version).toBe(3);
  expect(next.evidence).toEqual([
    { kind: 'venue', text: 'NeurIPS', at, url: REPORT.url },
    { kind: 'version', text: 'v3', at, url: REPORT.url },
  ]);
});
