// @vitest-environment happy-dom
import { act, useEffect } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useListOptions } from '../../../entrypoints/library/list/use-list-options.ts';
import { useQueueSelection } from '../../../entrypoints/library/queue/use-queue-selection.ts';
import type { ListOptions } from '../../../utils/view/list-options.ts';
import { render } from '../../support/render.tsx';

const NONE: ReadonlyMap<string, number> = new Map();
/** What the view that is drawn has of its address. */
const held: {
  list?: ReturnType<typeof useListOptions>;
  queue?: ReturnType<typeof useQueueSelection>;
} = {};

function List() {
  const list = useListOptions();
  useEffect(() => void Object.assign(held, { list }));
  return null;
}

function Queue() {
  const queue = useQueueSelection([], NONE);
  useEffect(() => void Object.assign(held, { queue }));
  return null;
}

const go = (hash: string): Promise<void> =>
  act(async () => {
    history.pushState(null, '', hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
const choose = (some: Partial<ListOptions>): Promise<void> =>
  act(async () => {
    held.list?.[1](some);
    // happy-dom's own comes later, and the view must have heard of it before the next step.
    dispatchEvent(new HashChangeEvent('hashchange'));
  });

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#today');
});

describe('order and filters', () => {
  it('stand in the address, and come back with their view: all days are one, weeks another', async () => {
    await render(<List />);
    await go('#today');
    await choose({ sort: 'stars', code: true });
    expect(location.hash).toBe('#today?has=code&sort=stars');
    await go('#week');
    expect(held.list?.[0]).toMatchObject({ sort: 'rank', code: false });
    expect(location.hash).toBe('#week');
    await go('#day/2026-08-20');
    expect(held.list?.[0]).toMatchObject({ sort: 'stars', code: true });
    expect(location.hash).toBe('#day/2026-08-20?has=code&sort=stars');
  });

  it('an address that says its own is taken as it is', async () => {
    await render(<List />);
    await go('#today');
    await choose({ sort: 'stars' });
    await go('#week');
    await go('#today?has=project');
    expect(held.list?.[0]).toMatchObject({ sort: 'rank', project: true });
  });

  it('one organisation or keyword is not remembered, and what is cleared is forgotten', async () => {
    await render(<List />);
    await go('#today');
    await choose({ sort: 'date', org: 'google', keyword: 'agents' });
    await go('#week');
    await go('#today');
    expect(location.hash).toBe('#today?sort=date');
    await choose({ sort: 'rank' });
    await go('#day/2026-08-20');
    expect(location.hash).toBe('#day/2026-08-20');
  });

  it('a step back takes them back, and they are forgotten', async () => {
    await render(<List />);
    await go('#today');
    await choose({ sort: 'stars' });
    await go('#today');
    expect(held.list?.[0].sort).toBe('rank');
    expect(location.hash).toBe('#today');
    await go('#week');
    await go('#today');
    expect(location.hash).toBe('#today');
  });
});

describe('the queue', () => {
  it('its words, tag, state, order and look stand in the address; words and tag are not remembered', async () => {
    const { again } = await render(<Queue />);
    await go('#queue');
    await act(async () => held.queue?.select({ words: 'deep sea', tag: 'thesis', sort: 'title' }));
    await act(async () => held.queue?.setLook('board'));
    expect(location.hash).toBe('#queue?q=deep+sea&tag=thesis&sort=title&look=board');
    expect(held.queue?.selection).toMatchObject({
      words: 'deep sea',
      tag: 'thesis',
      sort: 'title',
    });
    await again(null);
    await go('#queue');
    await again(<Queue />);
    expect(location.hash).toBe('#queue?sort=title&look=board');
    expect(held.queue?.look).toBe('board');
  });

  it('nonsense in its address is passed over', async () => {
    await render(<Queue />);
    await go('#queue?state=lost&sort=colour&look=3d&is=x');
    expect(held.queue?.selection).toEqual({
      words: '',
      state: 'open',
      tag: undefined,
      snoozed: false,
      sort: 'priority',
    });
    await act(async () => held.queue?.select({ state: 'done', snoozed: true }));
    expect(location.hash).toBe('#queue?state=done&is=snoozed');
  });
});
