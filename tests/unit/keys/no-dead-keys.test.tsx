// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { shownBindings } from '../../../components/keys/registry.ts';
import { createSharedQueries } from '../../../components/shared-queries.ts';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { Library } from '../../../entrypoints/library/Library.tsx';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import { watchStore } from '../../../utils/db/watch-store.ts';
import { giveSize } from '../../support/give-size.ts';
import { browserStub } from '../../support/odd-rows/browser-stub.ts';
import { goodWorld } from '../../support/odd-rows/good-world.ts';
import { until } from '../../support/render.tsx';

const PLACES = [
  ['library', '#day/2026-08-21', 'Tides of Paper 5'],
  ['library', '#search/tides', 'Tides of Paper 5'],
  ['library', '#paper/arxiv:2608.00001', 'Tides of Paper 1'],
  ['library', '#queue', 'A Good Paper'],
  ['library', '#queue?look=board', 'A Good Paper'],
  ['library', '#queue/removed', 'Tides of Paper 4'],
  ['library', '#queue/changes', 'Tides of Paper 4'],
  ['popup', '', 'Tides of Paper 5'],
] as const;

it.each(PLACES)('every key on the sheet does something: %s%s', async (name, hash, words) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.setSystemTime(Date.UTC(2026, 7, 21, 15));
  onTestFinished(() => void vi.useRealTimers());
  giveSize();
  // React does not know the element `search` of this DOM.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  history.replaceState(null, '', hash);
  vi.spyOn(globalThis, 'open').mockReturnValue(null);
  const { world } = await goodWorld();
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const root = createRoot(page);
  onTestFinished(() => act(async () => root.unmount()));
  const services = {
    db: world.db,
    store: watchStore(world.db),
    queries: createSharedQueries(world.db),
    browser: browserStub(),
    send: () => new Promise(() => undefined),
    isPrivate: () => Promise.resolve(false),
  } as unknown as Services;
  const Page = { library: Library, popup: Popup }[name];
  await act(async () =>
    root.render(
      <ServicesProvider value={services}>
        <Page />
      </ServicesProvider>,
    ),
  );
  await until(() => page.textContent.includes(words));
  // What leads to another view always does, and would draw all of them.
  const here = shownBindings().filter(({ binding }) => !/^nav\.|^queue\.view/.test(binding.words));
  const shown = here.flatMap(({ keys, binding }) => keys.map((key) => ({ key, binding })));
  expect(shownBindings().length).toBeGreaterThan(15);
  const dead: string[] = [];
  for (const { key, binding } of shown) {
    await act(async () => {
      if (binding.act(key) === false) dead.push(key);
    });
    // Where the key leads is of another page.
    history.replaceState(null, '', hash);
  }
  expect(dead).toEqual([]);
});
