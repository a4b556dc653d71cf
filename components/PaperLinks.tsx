import type { PaperRow } from '../utils/db/tables.ts';
import { t } from '../utils/i18n/t.ts';
import { arxivKey } from '../utils/paper-key.ts';
import { linksOf } from '../utils/view/links.ts';
import { paperRoute } from '../utils/view/route.ts';
import { ExternalLink } from './ExternalLink.tsx';

/** Where to go from a paper. `inLibrary` leaves out the link to the page the reader is on. */
export function PaperLinks({ paper, inLibrary }: { paper: PaperRow; inLibrary?: boolean }) {
  const links = linksOf(paper);
  if (!links) return null;
  return (
    <p className="links">
      {!inLibrary && (
        <a href={`library.html#${paperRoute(arxivKey(paper.id))}`} target="_blank" rel="noreferrer">
          {t('links.library')}
        </a>
      )}
      <ExternalLink href={links.abstract}>{t('links.abstract')}</ExternalLink>
      <ExternalLink href={links.pdf}>{t('links.pdf')}</ExternalLink>
      {links.code !== undefined && <ExternalLink href={links.code}>{t('links.code')}</ExternalLink>}
      {links.project !== undefined && (
        <ExternalLink href={links.project}>{t('links.project')}</ExternalLink>
      )}
      <ExternalLink href={links.feed}>{t('links.feed')}</ExternalLink>
    </p>
  );
}
