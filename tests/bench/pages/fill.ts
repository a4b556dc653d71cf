import type { Page } from '@playwright/test';
import { TERMS_VERSION } from '../../../utils/terms/document.ts';
import { TITLES_VERSION } from '../../../utils/titles/format.ts';
import { dayRow, paperRow } from '../../support/paper.ts';
import type { Featured } from './facts.ts';

const BATCH = 3000;

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

/** Puts a whole archive into an install, as if it had copied it: the database, then the index. */
export async function fill(page: Page, archive: readonly Featured[], index: object): Promise<void> {
  for (let at = 0; at < archive.length; at += BATCH) {
    const papers = archive
      .slice(at, at + BATCH)
      .map(({ id, title, authors, days, upvotes }) =>
        paperRow(id, { title, days, upvotes, authors: authors.map((name) => ({ name })) }),
      );
    await page.evaluate(put, { papers });
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
  await page.evaluate(put, { days: lists, state });
  await page.evaluate(publish, index);
}
