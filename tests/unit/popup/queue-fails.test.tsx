// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { createSharedQueries } from '../../../components/shared-queries.ts';
import { ServicesProvider, type Services } from '../../../components/services.tsx';
import { watchStore } from '../../../utils/db/watch-store.ts';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import { browserStub } from '../../support/odd-rows/browser-stub.ts';
import { goodWorld } from '../../support/odd-rows/good-world.ts';
import { queueWorld } from '../../support/queue-world.ts';
import { giveSize } from '../../support/give-size.ts';
import { openDb } from '../../../utils/open-db/open-db.ts';

const until = (seen: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(seen(), document.body.textContent).toBe(true), {
    timeout: 5000,
    interval: 5,
  });

afterEach(() => document.body.replaceChildren());

it('a queue that cannot be read costs the popup its queue alone, and is read again by itself', async () => {
  vi.setSystemTime(Date.UTC(2026, 7, 21, 15));
  giveSize();
  // React tells the console of what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const db = openDb('queue-fails');
  let isBroken = false;
  db.use({
    stack: 'dbcore',
    name: 'broken-queue',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const fails = (): boolean => name === 'queue' && isBroken;
        return {
          ...table,
          query: (request) =>
            fails() ? Promise.reject(new Error('no queue')) : table.query(request),
        };
      },
    }),
  });
  const { world } = await goodWorld(queueWorld(db));
  isBroken = true;
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const services = {
    db: world.db,
    store: watchStore(world.db),
    queries: createSharedQueries(world.db),
    browser: browserStub(),
    send: () => Promise.resolve({}),
    isPrivate: () => Promise.resolve(false),
  } as unknown as Services;
  const root = createRoot(page, { onCaughtError: () => undefined });
  root.render(
    <ServicesProvider value={services}>
      <Popup />
    </ServicesProvider>,
  );
  await until(() => page.textContent.includes('Tides of Paper 5'));
  expect(page.querySelector('[role="alert"]')).toBeNull();
  const tab = page.querySelector<HTMLElement>('#tab-queue');
  tab?.click();
  await until(() => page.textContent.includes('no queue'));
  isBroken = false;
  page.querySelector<HTMLElement>('#tab-today')?.click();
  await until(() => page.textContent.includes('Tides of Paper 5'));
  await until(() => /Queue\s*2/.test(page.textContent));
  tab?.click();
  await until(() => page.textContent.includes('A Good Paper'));
  root.unmount();
  await world.db.delete();
});
