import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { FeedText } from '../../../components/paper/FeedText.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { SaveButton } from '../../../components/SaveButton.tsx';
import type { QueueActions } from '../../../components/use-queue-actions.ts';
import { list, momentLabel } from '../../../utils/format.ts';
import { t } from '../../../utils/i18n/t.ts';
import type { PaperTogether, Saver } from '../../../utils/queue/together/gather.ts';
import type { SharedPaper } from '../../../utils/queue/together/shared-list.ts';
import { snapshotOf } from '../../../utils/queue/together/snapshot-of.ts';
import { authorLine } from '../../../utils/view/facts.ts';
import { titleHref } from '../../../utils/view/title-link.ts';
import { SharedNotes } from './SharedNotes.tsx';

const keyOf = ({ list = '', savedAt, state, notes = '' }: Saver): string =>
  [list, savedAt, state ?? '', notes].join(' ');
const nameOf = ({ name }: Saver): string => name ?? t('together.you');

/** Many may have one paper, or one list may say it many times: so much is said of so many. */
const MOST_SAVERS = 20;

/** The title, as a link where it leads somewhere: a paper of another's that has no address has no page here. */
function Title({ paper, isMine }: { paper: SharedPaper; isMine: boolean }) {
  const { titleLink } = useReader().settings;
  const href = titleHref({ keys: paper.keys, url: paper.url, featured: false }, titleLink);
  const isKnown = paper.title.trim() !== '';
  const title = isKnown ? <FeedText text={paper.title} /> : t('together.untitled');
  const leadsHere = href.startsWith('library.html');
  return <h3>{leadsHere && !isMine ? title : <ExternalLink href={href}>{title}</ExternalLink>}</h3>;
}

/** A paper of the group's list: who saved it and, where they share it, how far they are with it. */
export function TogetherItem({ one, actions }: { one: PaperTogether; actions: QueueActions }) {
  const { paper } = one;
  const first = one.savers.slice(0, MOST_SAVERS).map((saver) => [keyOf(saver), saver] as const);
  const savers = new Map(first);
  // Of a paper that the reader has too it is theirs.
  const [key] = paper.keys;
  const isMine = one.savers.some(({ name }) => name === undefined);
  const all = [...new Set(one.savers.map(nameOf))];
  const more = all.length - MOST_SAVERS;
  const names = all.slice(0, MOST_SAVERS);
  return (
    <li className="together-item" data-paper-key={key} data-savers={one.savers.length}>
      <div className="what">
        <Title paper={paper} isMine={isMine} />
        <p className="facts">
          {paper.authors.length > 0 && <span>{authorLine(paper.authors)}</span>}
          <span className="by">{t('together.savedBy', { names: list(names) })}</span>
          {more > 0 && <span>{t('together.savers.more', { n: more })}</span>}
          <span>{momentLabel(one.savers[0]?.savedAt ?? paper.savedAt)}</span>
          {[...savers].map(
            ([id, saver]) =>
              saver.state !== undefined && (
                <span key={id}>
                  {t('together.stateOf', {
                    name: nameOf(saver),
                    state: t(`state.${saver.state}`),
                  })}
                </span>
              ),
          )}
        </p>
        {[...savers].map(
          ([id, saver]) =>
            saver.notes !== undefined && (
              <SharedNotes key={id} name={nameOf(saver)} notes={saver.notes} />
            ),
        )}
      </div>
      {key !== undefined && (
        <SaveButton
          saved={isMine}
          title={paper.title || t('together.untitled')}
          onToggle={() => (isMine ? actions.remove(key) : actions.save(key, snapshotOf(paper)))}
        />
      )}
    </li>
  );
}
