// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { ArchiveProgress } from '../../../components/archive/ArchiveProgress.tsx';
import { createSharedQueries } from '../../../components/shared-queries.ts';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { openDb } from '../../../utils/open-db/open-db.ts';
import { t } from '../../../utils/i18n/t.ts';
import { click, until } from '../../support/render.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it('a wish that does not reach the worker is told, until one does', async () => {
  const db = openDb('archive-progress');
  vi.stubGlobal('navigator', { storage: { estimate: () => ({ usage: 5e6 }) } });
  const send = vi.fn(() => Promise.reject(new Error('nobody answers')));
  const host = document.createElement('div');
  const services = { db, send, queries: createSharedQueries(db) } as unknown as Services;
  await act(async () =>
    createRoot(host).render(
      <ServicesProvider value={services}>
        <ArchiveProgress />
      </ServicesProvider>,
    ),
  );
  await until(() => host.querySelector('button') !== null);
  expect(host.textContent).toContain(t('archive.pause'));
  await click(host.querySelector('button'));
  await until(() => host.querySelector('[role=alert]') !== null);
  expect(host.querySelector('[role=alert]')?.textContent).toBe('nobody answers');
  expect(send).toHaveBeenCalledExactlyOnceWith('backfill', { paused: true });
  send.mockImplementation(() => Promise.resolve(undefined as never));
  await click(host.querySelector('button'));
  await until(() => host.querySelector('[role=alert]') === null);
  vi.unstubAllGlobals();
  await db.delete();
});
