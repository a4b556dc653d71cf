import type { QueueRow } from '../../../utils/queue/item/schema.ts';
import { t } from '../../../utils/i18n/t.ts';
import { isSnoozed } from '../../../utils/queue/snooze.ts';
import { paperRoute } from '../../../utils/view/route.ts';
import { markdownOf } from '../../../utils/export/markdown-of.ts';
import { titleHref } from '../../../utils/view/title-link.ts';
import { ShareButtons } from '../../../components/paper/ShareButtons.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { useServices } from '../../../components/services.tsx';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { longMomentLabel } from '../../../utils/format.ts';
import { ExportButton } from '../../../components/export/ExportButton.tsx';
import { useQueueWorks } from '../../../components/export/use-queue-works.ts';
import { useNow } from '../../../components/use-now.ts';
import { EvidenceLine } from './EvidenceLine.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { NotesEditor } from './notes/NotesEditor.tsx';
import { SnoozeMenu } from '../../../components/queue/SnoozeMenu.tsx';
import { TagsEditor } from './TagsEditor.tsx';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';

interface ItemDetailsProps {
  item: QueueRow;
  edit: 'notes' | 'tags' | undefined;
  /** The feed has a page of it. */
  featured: boolean;
  knownTags: readonly string[];
  commands: QueueCommands;
}

/** Everything about one saved paper: tags, notes, snooze, what pages said of it, where it came from. */
export function ItemDetails({ item, edit, featured, knownTags, commands }: ItemDetailsProps) {
  const { db } = useServices();
  const { titleLink } = useReader().settings;
  const now = useNow();
  const { ofItems: worksOf } = useQueueWorks();
  const key = item.keys[0];
  const { url } = item;
  if (key === undefined) return null;
  return (
    <div className="details">
      <p className="links">
        <a href={`library.html#${paperRoute(key)}`}>{t('links.library')}</a>
        {url.startsWith('https://') && <ExternalLink href={url}>{t('queue.page')}</ExternalLink>}
        <ShareButtons
          title={item.title}
          href={titleHref({ ...item, featured }, titleLink)}
          markdown={() => markdownOf(db, item.keys)}
        />
        <ExportButton
          className="plain"
          works={(pattern) => worksOf([item], pattern)}
          name={key.replace(/[^\w.-]+/g, '-')}
        />
        <SnoozeMenu
          snoozed={isSnoozed(item, now)}
          onSnooze={(snoozedUntil) =>
            commands.bulk(
              [item],
              { snoozedUntil },
              snoozedUntil === null
                ? t('snooze.back')
                : t('snooze.done', { day: longMomentLabel(snoozedUntil) }),
            )
          }
        />
      </p>
      <TagsEditor
        tags={item.tags}
        known={knownTags}
        focused={edit === 'tags'}
        onTags={(tags) =>
          void commands.run('setTags', { key, tags, base: item.tags }, () => t('queue.tagsSet'))
        }
      />
      <NotesEditor item={item} startsOpen={edit === 'notes'} onUndo={commands.undo} />
      <EvidenceLine evidence={item.evidence} />
      <KeyFacts item={item} />
    </div>
  );
}
