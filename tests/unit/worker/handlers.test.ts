import { expect, it, vi } from 'vitest';
import { createHandlers, type HandlerDependencies } from '../../../utils/worker/handlers.ts';

/** The handlers over stand-ins; `did` tells what they did, in turn. */
function setUp(stop?: () => Promise<undefined>) {
  const did: string[] = [];
  const note = (name: string) => () => Promise.resolve(void did.push(name));
  const marker = { mark: vi.fn(() => Promise.resolve()) };
  const toolbar = { show: vi.fn(() => Promise.resolve()) };
  const deps = {
    browser: {
      runtime: { getURL: () => '' },
      storage: {
        local: {
          clear: note('mirror and index'),
          get: () => Promise.resolve({ 'm1:head': { of: 'x', key: 'k' } }),
        },
      },
    },
    lock: { forget: (name: string) => Promise.resolve(void did.push(`key ${name}`)) },
    db: { delete: note('database'), state: { get: () => Promise.resolve(undefined) } },
    network: { db: { delete: note('ledger') } },
    devices: {
      delete: note('devices'),
      kept: { get: () => Promise.reject(new Error('no database')) },
    },
    exchange: { leave: () => Promise.resolve([]) },
    together: { stop: stop ?? note('the group’s list') },
    publisher: {
      exclusively: async (work: () => Promise<void>) => {
        did.push('publishing stops');
        await work();
        did.push('publishing goes on');
      },
    },
    marker,
    toolbar,
  } as unknown as HandlerDependencies;
  return { did, marker, toolbar, handlers: createHandlers(deps) };
}

it('deletes the mirror before the database, which it would bring back, and what was written meanwhile', async () => {
  const { did, handlers } = setUp();
  await handlers.deleteAll({}, {});
  expect(did).toEqual([
    'publishing stops',
    'the group’s list',
    'mirror and index',
    'database',
    'ledger',
    'devices',
    'mirror and index',
    'key k',
    'publishing goes on',
  ]);
});

it('deletes everything here also where the group’s folder, or what is kept of it, cannot be reached', async () => {
  const { did, handlers } = setUp(() => Promise.reject(new Error('no database')));
  await handlers.deleteAll({}, {});
  expect(did).toContain('database');
  expect(did.at(-1)).toBe('publishing goes on');
});

it('marks the page that the popup stands over', async () => {
  const { marker, handlers } = setUp();
  await handlers.markPage({ tabId: 7, url: 'https://reading.example/' }, {});
  expect(marker.mark).toHaveBeenCalledExactlyOnceWith(7, 'https://reading.example/');
});

it('shows the upvotes of a page on the icon of its tab', async () => {
  const { toolbar, handlers } = setUp();
  await handlers.setBadgeText({ upvotes: 181 }, { tab: { id: 3 } });
  await handlers.setBadgeText({ upvotes: 5 }, {});
  expect(toolbar.show).toHaveBeenCalledExactlyOnceWith(3, 181);
});
