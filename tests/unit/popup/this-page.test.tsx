// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { ThisPage } from '../../../entrypoints/popup/page/ThisPage.tsx';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { t } from '../../../utils/i18n/t.ts';
import type { PageState } from '../../../utils/page-state.ts';
import { click, until } from '../../support/render.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const URL_OF_PAGE = 'https://journal.example/issue/12';
const FOUND: PageState = { site: 'a-site', sightings: 3, marks: 2, changed: false };

/** What the popup says over a page of this state; undefined where nothing of ours runs. */
async function shown(state: PageState | undefined, send = vi.fn(() => Promise.resolve({}))) {
  const browser = {
    tabs: {
      query: () => Promise.resolve([{ id: 7, url: URL_OF_PAGE }]),
      sendMessage: () => (state ? Promise.resolve(state) : Promise.reject(new Error('nobody'))),
    },
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
  };
  const host = document.createElement('div');
  const services = { browser, send } as unknown as Services;
  await act(async () =>
    createRoot(host).render(
      <ServicesProvider value={services}>
        <ThisPage />
      </ServicesProvider>,
    ),
  );
  await until(() => host.textContent !== '');
  return { host, send };
}

it('a site that has changed is said so, with a report that names no paper', async () => {
  const { host } = await shown({ ...FOUND, changed: true });
  expect(host.textContent).toContain(t('page.changed', { site: 'a-site' }));
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await click(host.querySelector('button'));
  const report = JSON.parse(writeText.mock.calls[0]?.[0] ?? '') as object;
  expect(report).toMatchObject({
    site: 'a-site',
    address: 'journal.example/issue/*',
    version: '1.2.3',
  });
});

it('one that has not changed: how many papers are marked', async () => {
  const { host } = await shown(FOUND);
  expect(host.textContent).toBe(t('page.marked', { marks: 2, n: 3 }));
});

it('any other page can be marked, and says when the browser refuses', async () => {
  const { host, send } = await shown(undefined);
  await click(host.querySelector('button'));
  expect(send).toHaveBeenCalledExactlyOnceWith('markPage', { tabId: 7, url: URL_OF_PAGE });
  expect(host.textContent).toBe(t('page.willMark'));
  const refused = await shown(
    undefined,
    vi.fn(() => Promise.reject(new Error('no'))),
  );
  await click(refused.host.querySelector('button'));
  expect(refused.host.textContent).toBe(t('page.refused'));
});
