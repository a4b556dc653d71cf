import { useState } from 'react';
import type { Author } from '../../../utils/db/tables.ts';
import { t } from '../../../utils/i18n/t.ts';
import { profileUrl } from '../../../utils/view/links.ts';
import { WatchButton } from './WatchButton.tsx';
import { ExternalLink } from '../../../components/ExternalLink.tsx';

const SHOWN = 12;

/** All authors; those who claimed the paper lead to their profile on the feed's site. */
export function Authors({ authors }: { authors: readonly Author[] }) {
  const [all, setAll] = useState(false);
  if (authors.length === 0) return null;
  const listed = all ? authors : authors.slice(0, SHOWN);
  const more = authors.length - listed.length;
  return (
    <p className="authors">
      {listed.map(({ name, user }, index) => {
        const href = user === undefined ? undefined : profileUrl(user);
        return (
          // Names may repeat, and their order never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className="watchable">
            {href === undefined ? (
              name
            ) : (
              <ExternalLink href={href} title={t('paper.claimed')}>
                {name}
              </ExternalLink>
            )}
            {index < authors.length - 1 && <span className="hidden">, </span>}
            <WatchButton kind="author" text={name} />
          </span>
        );
      })}
      {more > 0 && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          {t('paper.moreAuthors', { n: more })}
        </button>
      )}
    </p>
  );
}
