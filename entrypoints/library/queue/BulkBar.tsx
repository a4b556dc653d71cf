import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { longMomentLabel } from '../../../utils/format.ts';
import { t } from '../../../utils/i18n/t.ts';
import { useKeys } from '../../../components/keys/use-keys.ts';
import { ExportButton } from '../../../components/export/ExportButton.tsx';
import { useQueueWorks } from '../../../components/export/use-queue-works.ts';
import { BulkState } from './BulkState.tsx';
import { BulkTag } from '../../../components/BulkTag.tsx';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';

interface BulkBarProps {
  chosen: readonly QueueRow[];
  all: number;
  onAll: () => void;
  onNone: () => void;
  commands: QueueCommands;
}

function BulkSnooze({ chosen, commands }: Pick<BulkBarProps, 'chosen' | 'commands'>) {
  return (
    <SnoozeMenu
      snoozed
      onSnooze={(snoozedUntil) =>
        commands.bulk(
          chosen,
          { snoozedUntil },
          snoozedUntil === null
            ? t('snooze.back')
            : t('snooze.done', { day: longMomentLabel(snoozedUntil) }),
        )
      }
    />
  );
}

/** What can be done to all chosen papers at once. */
export function BulkBar({ chosen, all, onAll, onNone, commands }: BulkBarProps) {
  const { ofItems: worksOf } = useQueueWorks();
  const n = chosen.length;
  useKeys('list', [{ keys: ['Escape', '* n'], words: 'bulk.none', act: onNone }]);
  return (
    <div className="bulk" role="toolbar" aria-label={t('bulk.label')}>
      <strong>{t('bulk.chosen', { n })}</strong>
      {n < all && (
        <button type="button" className="plain" onClick={onAll}>
          {t('bulk.all', { n: all })}
        </button>
      )}
      <BulkState
        onState={(state) =>
          commands.bulk(chosen, { state }, t('bulk.moved', { n, state: t(`state.${state}`) }))
        }
      />
      <BulkTag
        onTag={(tag) => commands.bulk(chosen, { addTags: [tag] }, t('bulk.tagged', { n, tag }))}
      />
      <BulkSnooze chosen={chosen} commands={commands} />
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
