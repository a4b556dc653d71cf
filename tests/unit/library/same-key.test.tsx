// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { useQueueWorks } from '../../../components/export/use-queue-works.ts';
import { CopyButtons } from '../../../entrypoints/library/paper/CopyButtons.tsx';
import { withKeyLetters } from '../../../utils/export/key-letters.ts';
import type { Keyed } from '../../../utils/export/formats.ts';
import { newItem } from '../../../utils/queue/item/model.ts';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { paperRow, render, until } from '../../support/render.tsx';

const paper = (n: number) => paperRow(`2608.0000${n}`, { title: 'Deep Reading of Tides' });
const saved = (n: number): QueueRow =>
  newItem([`arxiv:2608.0000${n}`], undefined, paper(n), {
    id: `id-${n}`,
    at: `2026-08-2${n}T00:00:00.000Z`,
    rank: 'a0',
  });

/** Gives the export's hook to the test. */
function Export({ give }: { give: (works: ReturnType<typeof useQueueWorks>) => void }) {
  give(useQueueWorks());
  return null;
}

it('a paper has one citation key: exported, copied, and when the paper that shares it is gone', async () => {
  const { page, db, again } = await render(null);
  await db.papers.bulkPut([paper(1), paper(2)]);
  const queue = withKeyLetters([saved(1), saved(2)], []);
  await db.queue.bulkPut(queue);
  let works: ReturnType<typeof useQueueWorks> | undefined;
  await again(<Export give={(given) => (works = given)} />);
  const keysOf = (keyed: Keyed[] | undefined) => keyed?.map(({ key }) => key);
  const [first, second] = keysOf(await works?.ofItems(queue, 'better-bibtex')) ?? [];
  expect(first).toBe('zhaoDeepReadingTides2026');
  expect(second).toMatch(/^zhaoDeepReadingTides2026[a-z]{3}$/);

  const copied: string[] = [];
  vi.stubGlobal('navigator', {
    clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
  });
  await again(<CopyButtons paper={paper(2)} />);
  page.querySelector('button')?.click();
  await until(() => copied.length === 1);
  expect(copied[0]).toContain(`{${second},`);

  await db.queue.delete('id-1');
  expect(keysOf(await works?.ofItems(queue.slice(1), 'better-bibtex'))).toEqual([second]);
  expect(keysOf(await works?.ofPapers([paper(1), paper(2)], 'better-bibtex'))).toEqual([
    first,
    second,
  ]);
});
