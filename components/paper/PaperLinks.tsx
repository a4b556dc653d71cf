import type { ReactNode } from 'react';
import type { PaperRow } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { arxivKey } from '../../utils/paper-key.ts';
import { linksOf } from '../../utils/view/links.ts';
import { paperRoute } from '../../utils/view/route.ts';
import { ExternalLink } from '../ExternalLink.tsx';
import { useReader } from '../reader-context.tsx';

interface PaperLinksProps {
  paper: PaperRow;
  /** On the paper's own page: no link to it, but all the others. */
  whole?: boolean;
  /** What else can be done with its address. */
  children?: ReactNode;
}

/** Where to go from a paper. */
export function PaperLinks({ paper, whole, children }: PaperLinksProps) {
  const { library } = useReader();
  const links = linksOf(paper);
  if (!links) return null;
  return (
    <p className="links">
      {!whole && (
        <a
          href={`${library}#${paperRoute(arxivKey(paper.id))}`}
          target={library === '' ? undefined : '_blank'}
          rel="noreferrer"
        >
          {library === '' ? t('links.page') : t('links.library')}
        </a>
      )}
      <ExternalLink href={links.abstract}>{t('links.abstract')}</ExternalLink>
      <ExternalLink href={links.pdf}>{t('links.pdf')}</ExternalLink>
      {whole && <ExternalLink href={links.html}>{t('links.html')}</ExternalLink>}
      {whole && <ExternalLink href={links.alphaxiv}>{t('links.alphaxiv')}</ExternalLink>}
      {links.code !== undefined && <ExternalLink href={links.code}>{t('links.code')}</ExternalLink>}
      {links.project !== undefined && (
        <ExternalLink href={links.project}>{t('links.project')}</ExternalLink>
      )}
      <ExternalLink href={links.feed}>{t('links.feed')}</ExternalLink>
      {children}
    </p>
  );
}
