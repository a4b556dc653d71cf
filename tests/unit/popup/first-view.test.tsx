// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSharedQueries } from '../../../components/shared-queries.ts';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { paintView } from '../../../components/first-view/paint.ts';
import { whenPainted } from '../../../entrypoints/popup/first-view/take-over.ts';
import { native } from '../../../utils/i18n/native.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { watchStore } from '../../../utils/db/watch-store.ts';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import { browserStub } from '../../support/odd-rows/browser-stub.ts';
import { goodWorld } from '../../support/odd-rows/good-world.ts';
import { queueWorld } from '../../support/queue-world.ts';
import { giveSize } from '../../support/give-size.ts';

const NAME = 'first-view';
let extension = { version: '1.2.3', language: 'en' };
let made = 0;

const until = (seen: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(seen(), document.body.textContent).toBe(true), {
    timeout: 10_000,
    interval: 5,
  });

beforeEach(() => {
  vi.setSystemTime(Date.UTC(2026, 7, 21, 15));
  giveSize();
  localStorage.clear();
  extension = { version: '1.2.3', language: 'en' };
  vi.stubGlobal('chrome', { runtime: { getManifest: () => ({ version: extension.version }) } });
  vi.spyOn(native(), 'getUILanguage').mockImplementation(() => extension.language);
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** A popup over a good archive, as its page holds it. */
async function popup({ isPrivate = false } = {}) {
  const { world } = await goodWorld(queueWorld(openDb(`first-view-${(made += 1)}`)));
  const page = document.createElement('div');
  page.id = 'root';
  document.body.replaceChildren(page);
  const services = {
    db: world.db,
    store: watchStore(world.db),
    queries: createSharedQueries(world.db),
    browser: browserStub(),
    send: () => Promise.resolve({}),
    isPrivate: () => Promise.resolve(isPrivate),
  } as unknown as Services;
  const root = createRoot(page);
  onTestFinished(() => root.unmount());
  root.render(
    <ServicesProvider value={services}>
      <Popup />
    </ServicesProvider>,
  );
  await until(() => page.querySelectorAll('[data-papers] [data-paper-key]').length === 2);
  return { page, world };
}

const kept = (): string => localStorage.getItem(NAME) ?? '';
const painted = (): HTMLElement | null => document.querySelector('.painted');

const OF_PAPERS = ['data-papers', 'data-paper-key'];

/** What a reader sees of a view: its elements, without what names them to each other. */
function drawn(root: ParentNode | null): string[] {
  const parts = [...(root?.children ?? [])].filter((one) => one.matches('header, main, footer'));
  const copies = parts.map((part) => part.cloneNode(true) as Element);
  for (const one of copies.flatMap((copy) => [copy, ...copy.querySelectorAll('*')]))
    for (const name of [...OF_PAPERS, 'id', 'for', 'aria-controls', 'aria-labelledby', 'data-keys'])
      one.removeAttribute(name);
  return copies.map(({ outerHTML }) => outerHTML);
}

describe('the popup’s first picture', () => {
  it('is what the last one showed, element by element', async () => {
    const { page } = await popup();
    await until(() => kept() !== '' && kept().includes('Tides of Paper 6'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    document.documentElement.lang = '';
    paintView();
    expect(drawn(painted())).toEqual(drawn(page));
    expect(drawn(page)).toHaveLength(3);
    expect(painted()?.querySelector('svg')?.namespaceURI).toContain('svg');
    expect(painted()?.inert).toBe(true);
    expect(document.querySelectorAll('#tab-today')).toHaveLength(1);
    expect(document.querySelectorAll('[data-papers]')).toHaveLength(1);
    expect(document.querySelectorAll('[data-paper-key]')).toHaveLength(2);
  });

  it('says what was read and saved meanwhile, where the reader left the list open', async () => {
    const { page, world } = await popup();
    await until(() => kept().includes('Tides of Paper 6'));
    page.querySelector<HTMLElement>('[data-paper-key="arxiv:2608.00006"] .title')?.click();
    await until(() => page.querySelector('.details') !== null);
    await world.queue.markOpened('arxiv:2608.00006');
    await world.queue.save(['arxiv:2608.00006']);
    await until(() => page.querySelector('[data-state="opened"] [aria-pressed="true"]') !== null);
    dispatchEvent(new Event('pagehide'));
    paintView();
    const row = painted()?.querySelector('[data-state="opened"]');
    expect(row?.textContent).toContain('Tides of Paper 6');
    expect(row?.querySelector('.save')?.getAttribute('aria-pressed')).toBe('true');
    expect(painted()?.querySelector('.details, [aria-expanded="true"]')).toBeNull();
  });

  it('is not kept in a private window, of another tab, or of a filtered list', async () => {
    const { page } = await popup({ isPrivate: true });
    await new Promise((resolve) => setTimeout(resolve, 400));
    dispatchEvent(new Event('pagehide'));
    expect(kept()).toBe('');
    expect(page.textContent).toContain('Tides of Paper 6');
    const second = await popup();
    await until(() => kept() !== '');
    const before = kept();
    second.page.querySelector<HTMLElement>('#tab-queue')?.click();
    await until(() => second.page.textContent.includes('A Good Paper'));
    dispatchEvent(new Event('pagehide'));
    expect(kept()).toBe(before);
  });

  it('ends with the papers: what was deleted is shown no more', async () => {
    const { page, world } = await popup();
    await until(() => kept() !== '');
    await world.db.days.clear();
    await until(() => page.querySelector('[data-papers]') === null);
    await until(() => kept() === '');
  });

  it.each([
    ['another build', () => (extension.version = '1.2.4')],
    ['another language', () => (extension.language = 'de')],
    ['none', () => localStorage.clear()],
    ['a spoilt one', () => localStorage.setItem(NAME, kept().slice(0, -9))],
  ])('is not painted of %s', async (_, change) => {
    await popup();
    await until(() => kept() !== '');
    change();
    paintView();
    expect(painted()).toBeNull();
  });
});

describe('the painted view', () => {
  async function paintedOver() {
    await popup();
    await until(() => kept() !== '');
    const page = document.createElement('div');
    page.id = 'root';
    document.body.replaceChildren(page);
    paintView();
    return page;
  }

  it('stands until the list that can be used is under it', async () => {
    const page = await paintedOver();
    const begin = vi.fn();
    whenPainted(begin);
    expect(begin).not.toHaveBeenCalled();
    await until(() => begin.mock.calls.length === 1);
    page.append(document.createElement('main'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(painted()).not.toBeNull();
    const list = document.createElement('ol');
    list.dataset['papers'] = '3';
    page.firstElementChild?.append(list);
    await until(() => painted() === null);
  });

  it('gives way to what says that something is wrong', async () => {
    const page = await paintedOver();
    whenPainted(() => undefined);
    const alert = document.createElement('section');
    alert.setAttribute('role', 'alert');
    page.append(alert);
    await until(() => painted() === null);
  });

  it('keeps nothing waiting where there is none', () => {
    document.body.replaceChildren(document.createElement('div'));
    const begin = vi.fn();
    whenPainted(begin);
    expect(begin).toHaveBeenCalledOnce();
  });
});
