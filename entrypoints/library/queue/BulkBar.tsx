import { useState } from 'react';
import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import type { QueueState } from '../../../utils/queue/item/states.ts';
import { t } from '../../../utils/i18n/t.ts';
import { QUEUE_STATES } from '../../../utils/queue/item/states.ts';
import { longDayLabel } from '../../../utils/format.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { useQueueWorks } from '../export/use-queue-works.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';

interface BulkBarProps {
  chosen: readonly QueueRow[];
  all: number;
  onAll: () => void;
  onNone: () => void;
  commands: QueueCommands;
}

/** What can be done to all chosen papers at once. */
export function BulkBar({ chosen, all, onAll, onNone, commands }: BulkBarProps) {
  const [tag, setTag] = useState('');
  const { ofItems: worksOf } = useQueueWorks();
  const n = chosen.length;
  const addTag = (): void => {
    if (tag.trim() !== '') commands.bulk(chosen, { addTags: [tag] }, t('bulk.tagged', { n, tag }));
    setTag('');
  };
  return (
    <div className="bulk" role="toolbar" aria-label={t('bulk.label')}>
      <strong>{t('bulk.chosen', { n })}</strong>
      {n < all && (
        <button type="button" className="plain" onClick={onAll}>
          {t('bulk.all', { n: all })}
        </button>
      )}
      <select
        aria-label={t('bulk.state')}
        value=""
        onChange={({ target }) => {
          const state = target.value as QueueState;
          commands.bulk(chosen, { state }, t('bulk.moved', { n, state: t(`state.${state}`) }));
        }}
      >
        <option value="" disabled>
          {t('bulk.state')}
        </option>
        {QUEUE_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </select>
      <input
        value={tag}
        maxLength={60}
        aria-label={t('bulk.tag')}
        placeholder={t('bulk.tag')}
        onChange={(event) => setTag(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && addTag()}
      />
      <SnoozeMenu
        snoozed
        onSnooze={(snoozedUntil) =>
          commands.bulk(
            chosen,
            { snoozedUntil },
            snoozedUntil === null
              ? t('snooze.back')
              : t('snooze.done', { day: longDayLabel(snoozedUntil.slice(0, 10)) }),
          )
        }
      />
      {n > 1 && (
        <button
          type="button"
          title={t('bulk.sameWhy')}
          onClick={() => {
            const ids = chosen.map(({ id }) => id);
            void commands.run('unite', { ids }, () => t('bulk.united', { n }));
            onNone();
          }}
        >
          {t('bulk.same')}
        </button>
      )}
      <ExportButton works={(pattern) => worksOf(chosen, pattern)} name="tidemark-papers" />
      <button
        type="button"
        onClick={() => {
          commands.bulk(chosen, { remove: true }, t('bulk.removed', { n }));
          onNone();
        }}
      >
        {t('bulk.remove')}
      </button>
      <button type="button" className="plain" onClick={onNone}>
        {t('bulk.none')}
      </button>
    </div>
  );
}
