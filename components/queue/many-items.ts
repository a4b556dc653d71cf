import { t } from '../../utils/i18n/t.ts';
import { longMomentLabel } from '../../utils/format.ts';
import type { QueueRow } from '../../utils/queue/item/schema.ts';
import type { QueueState } from '../../utils/queue/item/states.ts';
import type { QueueCommands } from '../use-queue-commands.ts';

/** What is done to many saved papers at once; each says how many it changed, with its way back. */
export function manyItems({ bulk, run }: QueueCommands) {
  return {
    move: (items: readonly QueueRow[], state: QueueState): void =>
      bulk(items, { state }, t('bulk.moved', { n: items.length, state: t(`state.${state}`) })),
    tag: (items: readonly QueueRow[], tag: string): void =>
      bulk(items, { addTags: [tag] }, t('bulk.tagged', { n: items.length, tag })),
    /** UTC time, or null to bring them back now. */
    snooze: (items: readonly QueueRow[], snoozedUntil: string | null): void =>
      bulk(
        items,
        { snoozedUntil },
        snoozedUntil === null
          ? t('snooze.back')
          : t('snooze.done', { day: longMomentLabel(snoozedUntil) }),
      ),
    unite: (items: readonly QueueRow[]): void =>
      void run('unite', { ids: items.map(({ id }) => id) }, () =>
        t('bulk.united', { n: items.length }),
      ),
    remove: (items: readonly QueueRow[]): void =>
      bulk(items, { remove: true }, t('bulk.removed', { n: items.length })),
  };
}
