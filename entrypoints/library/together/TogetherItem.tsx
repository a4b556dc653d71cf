import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { FeedText } from '../../../components/paper/FeedText.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { SaveButton } from '../../../components/SaveButton.tsx';
import type { QueueActions } from '../../../components/use-queue-actions.ts';
import { list, momentLabel } from '../../../utils/format.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { PaperTogether, Saver } from '../../../utils/queue/together/gather.ts';
import { snapshotOf } from '../../../utils/queue/together/snapshot-of.ts';
import { authorLine } from '../../../utils/view/facts.ts';
import { titleHref } from '../../../utils/view/title-link.ts';

const keyOf = ({ list = '', savedAt, notes = '' }: Saver): string => `${list} ${savedAt} ${notes}`;
const nameOf = ({ name }: Saver): string => name ?? t('together.you');

/** Notes that one of the group shares, as plain text. */
function Notes({ saver }: { saver: Saver }) {
  return (
    <blockquote>
      <cite>{t('together.notesOf', { name: nameOf(saver) })}</cite>
      <p>{saver.notes}</p>
    </blockquote>
  );
}

/** A paper of the group's list: who saved it and, where they share it, how far they are with it. */
export function TogetherItem({ one, actions }: { one: PaperTogether; actions: QueueActions }) {
  const { titleLink } = useReader().settings;
  const { paper, savers } = one;
  // Of a paper that the reader has too it is theirs.
  const [key] = paper.keys;
  const isMine = savers.some(({ name }) => name === undefined);
  const href = titleHref({ keys: paper.keys, url: paper.url, featured: false }, titleLink);
  const names = [...new Set(savers.map(nameOf))];
  return (
    <li className="together-item" data-paper-key={key} data-savers={savers.length}>
      <div className="what">
        <h3>
          <ExternalLink href={href}>
            <FeedText text={paper.title} />
          </ExternalLink>
        </h3>
        <p className="facts">
          {paper.authors.length > 0 && <span>{authorLine(paper.authors)}</span>}
          <span className="by">{t('together.savedBy', { names: list(names) })}</span>
          <span>{momentLabel(savers[0]?.savedAt ?? paper.savedAt)}</span>
          {savers.map(
            (saver) =>
              saver.state !== undefined && (
                <span key={keyOf(saver)}>
                  {t('together.stateOf', {
                    name: nameOf(saver),
                    state: t(`state.${saver.state}`),
                  })}
                </span>
              ),
          )}
        </p>
        {savers.map(
          (saver) => saver.notes !== undefined && <Notes key={keyOf(saver)} saver={saver} />,
        )}
      </div>
      {key !== undefined && (
        <SaveButton
          saved={isMine}
          title={paper.title}
          onToggle={() => (isMine ? actions.remove(key) : actions.save(key, snapshotOf(paper)))}
        />
      )}
    </li>
  );
}
