import { afterEach, describe, expect, it, vi } from 'vitest';
import * as likelyPart from '../../../utils/overlay/likely.ts';
import { neurips } from '../../../utils/sites/neurips.ts';
import type { TitleMatch } from '../../../utils/titles/match.ts';
import { neuripsList, rowOf, titleOf } from '../../support/neurips-list.ts';
import { changeAt } from '../../support/page-change.ts';
import { titlePasses } from '../../support/title-passes.ts';

const LIKELY: TitleMatch = { id: '2501.00001', grade: 'likely', reason: 'authors' };
const { signal } = new AbortController();

/** A page whose likely papers the worker is asked for after each pass. */
function asking(answer: TitleMatch | null) {
  const asked: string[][] = [];
  const { pass, titles, api } = titlePasses({});
  vi.stubGlobal('tidemarkMore', likelyPart);
  const sendMessage = ({ data }: { data: { papers: { title: string }[] } }): unknown => {
    asked.push(data.papers.map(({ title }) => title));
    return Promise.resolve({ ok: true, reply: { matches: data.papers.map(() => answer) } });
  };
  vi.stubGlobal('chrome', { ...api, runtime: { sendMessage } });
  const ask = async (doc: Document): Promise<boolean> =>
    titles.askLikely((await pass(doc)).found, signal);
  return { asked, pass, ask };
}

function addRow(doc: Document, n: number): void {
  const ul = doc.querySelector('ul') as Element;
  ul.insertAdjacentHTML('beforeend', rowOf(n));
  neurips.changed?.(changeAt(ul));
}

afterEach(() => vi.unstubAllGlobals());

describe('likely papers', () => {
  it('are asked for where rows come later, each once', async () => {
    const doc = neuripsList(1);
    const { asked, ask } = asking(LIKELY);
    await ask(doc);
    for (const n of [1, 2]) {
      addRow(doc, n);
      await ask(doc);
      await ask(doc);
    }
    expect(asked).toEqual([[titleOf(0)], [titleOf(1)], [titleOf(2)]]);
  });

  it('are asked for as the page said them, and said so where it was translated before the answer', async () => {
    const doc = neuripsList(1);
    const { asked, ask, pass } = asking(LIKELY);
    expect(await ask(doc)).toBe(true);
    const link = doc.querySelector('a') as Element;
    link.innerHTML = '<font><font>Gezeiten</font></font>';
    neurips.changed?.(changeAt(link));
    const [found] = (await pass(doc)).found;
    expect(found).toMatchObject({ title: titleOf(0), match: LIKELY });
    await ask(doc);
    expect(asked).toHaveLength(1);
  });

  it('a row without people is not asked for', async () => {
    const doc = neuripsList(1);
    doc.querySelector('span')?.remove();
    const { asked, ask } = asking(null);
    await ask(doc);
    expect(asked).toEqual([]);
  });
});
