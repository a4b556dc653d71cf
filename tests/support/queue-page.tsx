import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { createSharedQueries } from '../../components/shared-queries.ts';
import { Notice } from '../../components/Notice.tsx';
import { useQueueActions, type QueueActions } from '../../components/use-queue-actions.ts';
import { ReaderProvider } from '../../components/reader-context.tsx';
import { ServicesProvider, type Services } from '../../components/services.tsx';
import type { CommandName } from '../../utils/messages.ts';
import { createQueueHandlers } from '../../utils/worker/queue-handlers.ts';
import { giveSize } from './give-size.ts';
import { readerWith } from './reader-with.ts';
import { queueWorld } from './queue-world.ts';

function Page({ piece }: { piece: (actions: QueueActions) => ReactNode }) {
  const actions = useQueueActions();
  return (
    <div>
      {piece(actions)}
      <Notice notice={actions.notice} onDismiss={actions.dismiss} />
    </div>
  );
}

/**
 * A page of ours, which React draws in its own time as in a browser (no `act`), with its notice over a queue of its own, whose commands are done as the worker does them.
 * `fail`, while it has words, makes every command fail with them.
 */
export function queuePage(
  piece: (actions: QueueActions) => ReactNode,
  world = queueWorld(),
  { isPrivate = false }: { isPrivate?: boolean } = {},
) {
  giveSize();
  const handlers = createQueueHandlers(world.queue, () => Promise.resolve(), 'ours://x/');
  const fail: { words?: string | undefined } = {};
  const sent: [string, unknown][] = [];
  const send = async (name: CommandName, data: unknown): Promise<unknown> => {
    sent.push([name, data]);
    // As from another process: in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (fail.words !== undefined) throw new Error(fail.words);
    const handler = (handlers as Record<string, (data: unknown, sender: object) => unknown>)[name];
    return handler?.(data, {});
  };
  const services = {
    db: world.db,
    queries: createSharedQueries(world.db),
    send,
    browser: {},
    isPrivate: () => Promise.resolve(isPrivate),
  } as unknown as Services;
  const page = document.createElement('main');
  page.dataset['scroller'] = '';
  document.body.replaceChildren(page);
  const root = createRoot(page);
  // Test files share their modules: a page that goes on would be heard in the next one.
  onTestFinished(() => root.unmount());
  const again = (next: (actions: QueueActions) => ReactNode): void =>
    root.render(
      <ServicesProvider value={services}>
        <ReaderProvider value={readerWith()}>
          <Page piece={next} />
        </ReaderProvider>
      </ServicesProvider>,
    );
  again(piece);
  const named = <T extends HTMLElement>(selector: string, words: string): T | undefined =>
    [...page.querySelectorAll<T>(selector)].find(
      (one) => one.textContent === words || one.getAttribute('aria-label') === words,
    );
  const button = (words: string) => named<HTMLButtonElement>('button', words);
  const pressed = (words: string) => named('button, a.title', words);
  /** Waits until `seen` is true. */
  async function until(seen: () => boolean): Promise<void> {
    const end = performance.now() + 20_000;
    while (!seen() && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 5));
    if (!seen()) throw new Error(`not seen; the page says: ${page.textContent}`);
  }
  return {
    ...world,
    page,
    sent,
    fail,
    again,
    until,
    says: (words: string) => until(() => page.textContent.includes(words)),
    button,
    /** Presses the button, or the title, with these words, as soon as it is there. */
    async press(words: string): Promise<void> {
      await until(() => pressed(words) !== undefined);
      pressed(words)?.click();
    },
    close: () => root.unmount(),
  };
}
