import { expect, vi } from 'vitest';
import { createLeftOut } from '../../utils/db/left-out.ts';
import { openDb, VERSIONS } from '../../utils/open-db/open-db.ts';
import type { Sender } from '../../utils/message-router.ts';
import { listen } from '../../utils/worker/listen.ts';
import { createServices } from '../../utils/worker/services.ts';
import { fakeBrowser } from './fake-browser.ts';
import { memoryArea } from './memory-area.ts';

interface Answer {
  ok: boolean;
  reply: Record<string, unknown>;
  error?: string;
}

const PAGE = { id: 'ours', url: 'ext://ours/library.html' };
let made = 0;

/**
 * The worker as it is wired, over a browser that the test plays, with a database of its own. `answers` as for
 * `fakeBrowser`; without one every permission is granted. The feed cannot be reached unless the test stubs `fetch`.
 */
export function workerWorld(
  answers: Parameters<typeof fakeBrowser>[0] = {},
  absent: readonly string[] = [],
) {
  const online: (() => void)[] = [];
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    if (name === 'online') online.push(listener);
  });
  const leftOut = createLeftOut();
  const db = openDb(`worker-world-${(made += 1)}`, VERSIONS, leftOut.note);
  const local = memoryArea();
  const areas = Object.entries({ local, session: memoryArea(), sync: memoryArea() });
  const playing = {
    ...Object.fromEntries(
      areas.flatMap(([name, { get, set, remove, clear }]) =>
        Object.entries({ get, set, remove, clear }).map(([does, answer]) => [
          `storage.${name}.${does}`,
          answer,
        ]),
      ),
    ),
    'permissions.contains': () => true,
    'scripting.getRegisteredContentScripts': () => [],
    'tabs.query': () => [],
    ...answers,
  };
  const fake = fakeBrowser(playing, absent);
  const sleep = (): Promise<void> => Promise.resolve();
  const services = createServices({ browser: fake.browser, db, leftOut, sleep });
  listen(fake.browser, services);

  /** What the worker answers to a message. */
  const send = (tidemark: string, data: object, sender: Sender = PAGE): Promise<Answer> =>
    fake.fire('runtime.onMessage', { tidemark, data }, sender) as Promise<Answer>;
  /** A command from a page of ours; gives its reply. */
  async function command(name: string, data: object): Promise<Record<string, unknown>> {
    const answer = await send(name, data);
    expect(answer).toMatchObject({ ok: true });
    return answer.reply;
  }
  return {
    ...fake,
    db,
    services,
    send,
    command,
    stored: local.stored,
    backOnline: () => online.forEach((listener) => listener()),
  };
}
