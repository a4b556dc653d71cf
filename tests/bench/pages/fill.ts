import type { Page } from '@playwright/test';
import { TERMS_VERSION } from '../../../utils/terms/document.ts';
import { generateNKeysBetween } from 'fractional-indexing';
import type { TitleRow } from '../../../utils/db/tables.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { TITLE_SHARDS, TITLES_VERSION } from '../../../utils/titles/format.ts';
import { titleLines } from '../../../utils/titles/pack.ts';
import { dayRow, paperRow } from '../../support/paper.ts';
import { queueItem } from '../../support/queue-item.ts';
import type { Featured } from './facts.ts';

const BATCH = 3000;
const SETTLE_MS = 2000;
const TRIES = 60;

/** Runs in a page of ours: rows into tables of the database, bare. */
function put(tables: Record<string, object[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('error', () => reject(new Error('no database')));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const work = db.transaction(Object.keys(tables), 'readwrite');
      for (const [name, rows] of Object.entries(tables))
        for (const row of rows) work.objectStore(name).put(row);
      work.addEventListener('complete', () => {
        db.close();
        resolve();
      });
    });
  });
}

/** Runs in a page of ours: what content scripts read. */
export function publish(index: object): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(items: object): Promise<void> } } };
  };
  return chrome.storage.local.set(index);
}

/** Runs in a page of ours: how long these texts of `storage.local` are in all. */
export async function lengthOf(keys: string[]): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(keys: string[]): Promise<Record<string, string>> } } };
  };
  const stored = Object.values(await chrome.storage.local.get(keys));
  return stored.reduce((sum, { length }) => sum + length, 0);
}

const titlesOf = (archive: readonly Featured[]): TitleRow[] =>
  archive.flatMap((paper) =>
    [...titleLines(paper)].map(([shard, lines]) => ({ shard, id: paper.id, lines })),
  );

const queueOf = (ids: readonly string[]): QueueRow[] => {
  const ranks = generateNKeysBetween(null, null, ids.length);
  return ids.map((id, n) =>
    queueItem({
      id: `item-${n}`,
      keys: [`arxiv:${id}`],
      title: `A paper of ${n}`,
      rank: ranks[n] ?? '',
    }),
  );
};

/** What an install has copied, and what pages read of it. */
export interface Install {
  archive: readonly Featured[];
  index: object;
  /** arXiv ids of the queue. */
  saved: readonly string[];
}

/** Puts a whole archive and a queue into an install, as if it had copied them: the database, from which the worker writes the index. */
export async function fill(page: Page, { archive, index, saved }: Install): Promise<void> {
  for (let at = 0; at < archive.length; at += BATCH) {
    const papers = archive
      .slice(at, at + BATCH)
      .map(({ id, title, authors, days, upvotes }) =>
        paperRow(id, { title, days, upvotes, authors: authors.map((name) => ({ name })) }),
      );
    await page.evaluate(put, { papers, titles: titlesOf(archive.slice(at, at + BATCH)) });
  }
  const days = new Map<string, string[]>();
  for (const { id, days: on } of archive)
    for (const day of on) days.set(day, [...(days.get(day) ?? []), id]);
  const state = [
    { name: 'terms', value: { stamp: 1, version: TERMS_VERSION } },
    { name: 'titles', value: { version: TITLES_VERSION } },
    {
      name: 'backfill',
      value: { paused: true, since: '2023-05', doneAt: '2026-11-01T00:00:00.000Z' },
    },
  ];
  const lists = [...days].map(([day, ids]) =>
    dayRow(
      day,
      ids,
      ids.map(() => 1),
      '2026-11-01T00:00:00.000Z',
    ),
  );
  await page.evaluate(put, { days: lists, state, queue: queueOf(saved) });
  // What somebody else writes the worker writes anew, from the database.
  await page.evaluate(publish, index);
  const titles = Object.entries(index).filter(([key]) => TITLE_SHARDS.includes(key));
  const length = titles.reduce((sum, [, text]) => sum + String(text).length, 0);
  for (let tries = 0; (await page.evaluate(lengthOf, [...TITLE_SHARDS])) !== length; tries += 1) {
    if (tries > TRIES) throw new Error('the worker does not write the titles');
    await page.waitForTimeout(SETTLE_MS);
  }
}
