// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PaperList } from '../../../components/list/PaperList.tsx';
import { click, entriesOf, paperRow, press, render } from '../../support/render.tsx';
import { readerWith } from '../../support/reader-with.ts';

const ids = Array.from({ length: 40 }, (_, i) => `2608.${String(10_000 + i)}`);
const papers = ids.map((id) => paperRow(id));
const entries = entriesOf(papers);

const row = (page: Element, n: number): Element | null =>
  page.querySelector(`[aria-posinset="${n}"]`);
const focused = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-paper-key]')?.dataset['paperKey'];

describe('the list', () => {
  it('says how many papers it stands for, and draws only some of them', async () => {
    const { page } = await render(<PaperList entries={entries} label="Papers" />);
    expect(page.querySelector('[data-papers]')?.getAttribute('data-papers')).toBe('40');
    const drawn = page.querySelectorAll('[data-paper-key]').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(40);
    expect(row(page, 1)?.getAttribute('aria-setsize')).toBe('40');
  });

  it('moves by keys, also to a row that is not drawn yet', async () => {
    const { page } = await render(<PaperList entries={entries} label="Papers" />);
    row(page, 1)?.querySelector<HTMLElement>('.title')?.focus();
    await press('j');
    expect(focused()).toBe(`arxiv:${ids[1]}`);
    await press('End');
    expect(focused()).toBe(`arxiv:${ids.at(-1)}`);
    await press('k');
    await press('Home');
    await press('ArrowUp');
    expect(focused()).toBe(`arxiv:${ids[0]}`);
    expect(page.querySelectorAll('.title[tabindex="0"]')).toHaveLength(1);
  });

  it('saves, marks as done and opens by keys', async () => {
    const reader = readerWith({ saved: new Set([`arxiv:${ids[1]}`]) });
    const { page } = await render(<PaperList entries={entries} label="Papers" />, reader);
    row(page, 1)?.querySelector<HTMLElement>('.title')?.focus();
    await press('s');
    await press('j');
    await press('s');
    await press('d');
    expect(reader.actions.toggleSave).toHaveBeenNthCalledWith(
      1,
      `arxiv:${ids[0]}`,
      false,
      undefined,
    );
    expect(reader.actions.toggleSave).toHaveBeenNthCalledWith(
      2,
      `arxiv:${ids[1]}`,
      true,
      undefined,
    );
    expect(reader.actions.setDone).toHaveBeenCalledWith(`arxiv:${ids[1]}`, true);
    await click(document.activeElement);
    expect(reader.actions.opened).toHaveBeenCalledWith(`arxiv:${ids[1]}`);
    expect(row(page, 2)?.querySelector('.details')).not.toBeNull();
    await press('Escape');
    expect(row(page, 2)?.querySelector('.details')).toBeNull();
  });

  it('the focus goes with its paper when the list changes', async () => {
    const { page, again } = await render(<PaperList entries={entries} label="Papers" />);
    row(page, 1)?.querySelector<HTMLElement>('.title')?.focus();
    await press('j');
    const changed = entriesOf([paperRow('2608.99999'), ...papers]);
    await again(<PaperList entries={changed} label="Papers" />);
    expect(focused()).toBe(`arxiv:${ids[1]}`);
    await press('j');
    expect(focused()).toBe(`arxiv:${ids[2]}`);
  });
});

describe('keys before anything has the focus', () => {
  it('the first row is ready, and the focus is not taken; j goes on to the second', async () => {
    const reader = readerWith();
    const { page } = await render(<PaperList entries={entries} label="Papers" />, reader);
    expect(document.activeElement).toBe(document.body);
    expect(page.querySelectorAll('[data-keys="live"] > [data-current]')).toHaveLength(1);
    await press('s');
    expect(reader.actions.toggleSave).toHaveBeenCalledWith(`arxiv:${ids[0]}`, false, undefined);
    expect(document.activeElement).toBe(document.body);
    await press('j');
    expect(focused()).toBe(`arxiv:${ids[1]}`);
  });

  it('Enter opens the first, with the focus on it; Escape closes it, and the focus stays', async () => {
    const { page } = await render(<PaperList entries={entries} label="Papers" />);
    await press('Enter');
    expect(row(page, 1)?.querySelector('.details')).not.toBeNull();
    expect(focused()).toBe(`arxiv:${ids[0]}`);
    await press('Escape');
    expect(row(page, 1)?.querySelector('.details')).toBeNull();
    expect(focused()).toBe(`arxiv:${ids[0]}`);
  });

  it('what has the focus is what keys act on, also when the pointer brought it there', async () => {
    const reader = readerWith();
    const { page } = await render(<PaperList entries={entries} label="Papers" />, reader);
    await act(async () => row(page, 3)?.querySelector<HTMLElement>('.save')?.focus());
    await press('d');
    expect(reader.actions.setDone).toHaveBeenCalledWith(`arxiv:${ids[2]}`, true);
  });

  it('when the row with the focus is gone, the next one has it', async () => {
    const { again } = await render(<PaperList entries={entries} label="Papers" />);
    await press('j');
    const left = entriesOf(papers.filter(({ id }) => id !== ids[1]));
    await again(<PaperList entries={left} label="Papers" />);
    expect(focused()).toBe(`arxiv:${ids[2]}`);
  });

  it('a list of something else begins with its first row, and goes on with its own papers', async () => {
    const list = (of: string) => <PaperList entries={entries} label="Papers" of={of} />;
    const place = (): string | null | undefined =>
      page.querySelector('[data-current]')?.getAttribute('aria-posinset');
    const { page, again } = await render(list('tides'));
    await press('j');
    await press('j');
    await again(list('tides'));
    expect(place()).toBe('3');
    await again(list('harbours'));
    expect(place()).toBe('1');
  });

  it('the list remembers where the reader was at its address', async () => {
    await render(<PaperList entries={entries} label="Papers" />);
    await press('j');
    const { hash } = location;
    const { page } = await render(<PaperList entries={entries} label="Papers" />);
    expect(page.querySelector('[data-current]')?.getAttribute('aria-posinset')).toBe('1');
    const list = <PaperList entries={entries} label="Papers" />;
    const back = await render(list, undefined, undefined, hash);
    expect(back.page.querySelector('[data-current]')?.getAttribute('aria-posinset')).toBe('2');
  });
});

describe('the pane', () => {
  it('follows at once; of a run of moves it shows the first and the last, and only what rests is opened', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const show = vi.fn<(paper: { id: string }) => void>();
    const reader = readerWith({ pane: { shown: undefined, show, hide: vi.fn() } });
    await render(<PaperList entries={entries} label="Papers" />, reader);
    const shown = (): string[] => show.mock.calls.map(([paper]) => paper.id);
    await press('j');
    expect(shown()).toEqual([ids[1]]);
    for (let n = 0; n < 20; n += 1) {
      vi.advanceTimersByTime(30);
      await press('j');
    }
    expect(shown()).toEqual([ids[1]]);
    vi.advanceTimersByTime(200);
    expect(shown()).toEqual([ids[1], ids[21]]);
    expect(reader.actions.opened).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1500);
    expect(vi.mocked(reader.actions.opened).mock.calls).toEqual([[`arxiv:${ids[21]}`]]);
  });
});

describe('the states of a row', () => {
  it('new since the last look, seen, opened, done', async () => {
    const four = entriesOf([
      paperRow('2608.00001', { firstSeenAt: '2026-08-21T12:00:00.000Z' }),
      paperRow('2608.00002', { firstSeenAt: '2026-08-21T06:00:00.000Z' }),
      paperRow('2608.00003'),
      paperRow('2608.00004'),
    ]);
    const reader = readerWith({
      marks: {
        opened: new Set(['arxiv:2608.00003', 'arxiv:2608.00004']),
        done: new Set(['arxiv:2608.00004']),
      },
    });
    const { page } = await render(
      <PaperList entries={four} label="Papers" since="2026-08-21T09:00:00.000Z" />,
      reader,
    );
    const states = [1, 2, 3, 4].map((n) => row(page, n)?.getAttribute('data-state'));
    expect(states).toEqual(['new', 'seen', 'opened', 'done']);
    expect(row(page, 1)?.textContent).toContain('New: ');
    expect(row(page, 4)?.querySelector('[aria-label="Done"]')).not.toBeNull();
  });

  it('hostile text stays text, and 664 authors are three and a count', async () => {
    const authors = Array.from({ length: 664 }, (_, i) => ({ name: `Author Number${i}` }));
    const title = '<img src=x onerror=alert(1)> at $60';
    const { page } = await render(
      <PaperList
        entries={entriesOf([paperRow('2608.00001', { authors, title })])}
        label="Papers"
      />,
    );
    expect(row(page, 1)?.querySelector('img')).toBeNull();
    expect(row(page, 1)?.textContent).toContain(title);
    expect(row(page, 1)?.textContent).toContain('+661');
  });
});
