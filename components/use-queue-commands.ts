import { useMemo } from 'react';
import type { QueueRow } from '../utils/queue/item/schema.ts';
import { t } from '../utils/i18n/t.ts';
import type { CommandData, CommandName, Replies } from '../utils/messages.ts';
import type { BulkChange } from '../utils/queue/wire.ts';
import { useServices } from './services.tsx';
import type { Notice } from './notice.ts';

type Tell = (notice: Notice | undefined) => void;

/** The queue's commands in our pages: each says what was done, with its way back; or, in words, why it was not. */
export function useQueueCommands(tell: Tell) {
  const { send } = useServices();
  return useMemo(() => {
    /** Gives the reply, or undefined when it failed and the reader was told. */
    async function run<N extends CommandName>(
      name: N,
      data: CommandData<N>,
      words?: (reply: Replies[N]) => string,
    ): Promise<Replies[N] | undefined> {
      try {
        const reply = await send(name, data);
        const token = 'undo' in reply ? reply.undo : undefined;
        const undo = token === undefined ? undefined : (): void => void takeBack(token);
        if (words) tell({ text: words(reply), undo });
        return reply;
      } catch (error) {
        tell({ text: error instanceof Error ? error.message : t('error.unknown') });
        return undefined;
      }
    }

    async function takeBack(token: string): Promise<void> {
      await run('undo', { token }, ({ kept }) =>
        kept === 0 ? t('queue.undone') : t('queue.undoneExcept', { n: kept }),
      );
    }

    /** Takes back the command of a token. */
    const undo = (token: string): void => void takeBack(token);

    const bulk = (items: readonly QueueRow[], change: BulkChange, words: string): void =>
      void run('bulk', { ids: items.map(({ id }) => id), change }, () => words);

    return { run, bulk, undo };
  }, [send, tell]);
}

export type QueueCommands = ReturnType<typeof useQueueCommands>;
