import type { Page } from '@playwright/test';

const AT = '2026-08-20T00:00:00.000Z';
const paper = (n: number, more: object) => ({
  keys: [`doi:10.1000/${n}`],
  title: `Of the tides, part ${n}`,
  authors: ['Ada Tide', 'Jo Moon'],
  url: `https://doi.org/10.1000/${n}`,
  savedAt: AT,
  ...more,
});

/** A group whose folder is gone: two others, one with notes longer than what stands of them and a paper without a title. */
const KEPT = {
  together: { id: 'aaaaaaaa', name: 'Ada', state: false, notes: false },
  members: [
    {
      id: 'bbbbbbbb',
      name: 'Ben',
      at: AT,
      papers: [
        paper(1, { state: 'reading', notes: 'Read this part again. '.repeat(60) }),
        { ...paper(2, { title: '', url: '' }), keys: ['ref:0123456789abcdef'] },
      ],
    },
    { id: 'cccccccc', name: 'Cem', at: AT, papers: [paper(1, {}), paper(3, {})] },
    { id: 'dddddddd', name: 'Dee', at: AT, papers: [paper(4, {})] },
  ],
  hidden: ['dddddddd'],
};

/** Puts a group into what this device keeps, as an exchange would; a view of the queue is open. */
export async function seedGroup(page: Page): Promise<void> {
  await page.locator('main h2').first().waitFor();
  await page.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tidemark-devices');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('kept', 'readwrite');
          for (const [name, value] of Object.entries(kept))
            writing.objectStore('kept').put({ name, value });
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    KEPT,
  );
}
