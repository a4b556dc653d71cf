import type { LiveComment } from '../../../utils/db/tables.ts';
import { longMomentLabel } from '../../../utils/format.ts';
import { t } from '../../../utils/i18n/t.ts';

function Comment({ comment }: { comment: LiveComment }) {
  const { author, at, text, reactions, parent } = comment;
  return (
    <li className={parent === undefined ? 'comment' : 'comment reply'}>
      <p className="quiet">
        {[author, longMomentLabel(at), reactions > 0 ? t('live.reactions', { n: reactions }) : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="words">{text}</p>
    </li>
  );
}

/** Comments as the text that was typed; an answer stands below what it answers. */
export function Discussion({ comments }: { comments: readonly LiveComment[] }) {
  if (comments.length === 0) return <p>{t('live.noComments')}</p>;
  const ids = new Set(comments.map(({ id }) => id));
  const tops = comments.filter(({ parent }) => parent === undefined || !ids.has(parent));
  const ordered = tops.flatMap((top) => [
    { ...top, parent: undefined },
    ...comments.filter(({ parent }) => parent === top.id),
  ]);
  return (
    <>
      <h4>{t('live.discussion', { n: comments.length })}</h4>
      <ul className="comments">
        {ordered.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </ul>
    </>
  );
}
