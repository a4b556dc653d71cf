import { t } from '../../utils/i18n/t.ts';
import type { WhyLeft } from '../../utils/queue/sync/folder/read-folder.ts';
import { mayBeListOf } from '../../utils/queue/together/list-file.ts';
import type { SharedList, Together } from '../../utils/queue/together/shared-list.ts';

/** So many lists are named, and the rest counted. */
const MOST_NAMED = 5;

/** What no list is read with, a passphrase, is in none's way. */
type Why = Exclude<WhyLeft, 'passphrase' | 'open'>;

interface LeftOutProps {
  together: Together;
  members: readonly SharedList[];
}

/** Who is left out of the group's list, and why; and what of the reader's own has no room in it. */
export function LeftOut({ together: { left, unshared = 0 }, members }: LeftOutProps) {
  const named = left?.first.slice(0, MOST_NAMED) ?? [];
  const more = (left?.n ?? 0) - named.length;
  const nameOf = (file: string): string =>
    members.find(({ id }) => mayBeListOf(id, file))?.name ?? file;
  if (named.length === 0 && unshared === 0) return null;
  return (
    <ul className="left-out">
      {named.map(({ file, why }) => (
        <li key={file} data-left={why}>
          {t(`together.left.${why as Why}`, { name: nameOf(file) })}
        </li>
      ))}
      {more > 0 && <li>{t('together.left.more', { n: more })}</li>}
      {unshared > 0 && <li>{t('together.unshared', { n: unshared })}</li>}
    </ul>
  );
}
