// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { lastList } from '../../../components/list/place.ts';
import { PaperList } from '../../../components/list/PaperList.tsx';
import { followHash, hashBefore, pageHash } from '../../../components/page-hash.ts';
import { entriesOf, paperRow, render } from '../../support/render.tsx';

/** As the browser does it: the address is new at once, its event comes in a later task. */
function goTo(hash: string): () => void {
  history.replaceState(null, '', hash);
  return () => dispatchEvent(new Event('hashchange'));
}

describe('the hash of the page', () => {
  it('changes for all at once, by its event, and is told once', () => {
    goTo('#today')();
    const told = vi.fn();
    onTestFinished(followHash(told));
    const event = goTo('#week');
    expect(pageHash()).toBe('#today');
    event();
    event();
    expect(pageHash()).toBe('#week');
    expect(hashBefore()).toBe('#today');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is where a list is noted, also one that changes while the address already leads to a paper', async () => {
    const entries = entriesOf(['2608.1', '2608.2'].map((id) => paperRow(id)));
    const list = (n: number) => <PaperList entries={entries.slice(0, n)} label="Papers" />;
    const { again } = await render(list(1), undefined, undefined, '#today');
    onTestFinished(followHash(vi.fn()));
    goTo('#paper/arxiv:2608.1');
    await again(list(2));
    expect(lastList()).toEqual({ address: '#today', ids: ['2608.1', '2608.2'] });
  });
});
