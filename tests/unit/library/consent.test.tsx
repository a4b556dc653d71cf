// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLive } from '../../../entrypoints/library/paper/use-live.ts';
import { useFeedSearch } from '../../../entrypoints/library/search/use-feed-search.ts';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { openDb } from '../../../utils/open-db/open-db.ts';
import type { TidemarkDb } from '../../../utils/db/tidemark-db.ts';
import { click, until } from '../../support/render.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let db: TidemarkDb;
beforeEach(() => {
  db = openDb('consent');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await db.delete();
});

function Live() {
  const { ask, busy, failed } = useLive('2608.00001');
  return <button onClick={ask}>{`${busy} ${failed ?? ''}`}</button>;
}

function Search() {
  const { ask, busy, answer } = useFeedSearch('tides');
  return <button onClick={ask}>{`${busy} ${answer?.failed ?? ''}`}</button>;
}

/** Presses the button that asks the feed, in a browser that answers the question of consent so. */
async function pressed(Piece: () => React.ReactNode, answer: boolean) {
  const request = vi.fn(() => Promise.resolve(answer));
  const send = vi.fn(() => Promise.resolve({ papers: [] }));
  const services = { db, send, browser: { permissions: { request } } } as unknown as Services;
  const host = document.createElement('div');
  await act(async () =>
    createRoot(host).render(
      <ServicesProvider value={services}>
        <Piece />
      </ServicesProvider>,
    ),
  );
  await click(host.querySelector('button'));
  await until(() => host.textContent.startsWith('false'));
  return { request, send, words: host.textContent };
}

describe.each([
  ['live details', Live, 'live', 'browsingActivity'],
  ['the feed’s search', Search, 'feedSearch', 'searchTerms'],
] as const)('before %s', (_, piece, command, kind) => {
  it('Firefox asks the reader, and nothing is sent without a yes', async () => {
    vi.stubEnv('FIREFOX', 'true');
    const { request, send, words } = await pressed(piece, false);
    expect(request).toHaveBeenCalledExactlyOnceWith({ data_collection: [kind] });
    expect(send).not.toHaveBeenCalled();
    expect(words).not.toBe('false ');
  });

  it('after a yes it is sent', async () => {
    vi.stubEnv('FIREFOX', 'true');
    const { send } = await pressed(piece, true);
    expect(send).toHaveBeenCalledExactlyOnceWith(command, expect.anything());
  });

  it('Chrome has no such question', async () => {
    const { request, send } = await pressed(piece, false);
    expect(request).not.toHaveBeenCalled();
    expect(send).toHaveBeenCalledOnce();
  });
});
