import type { ReactNode } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { optionalSites } from '../../utils/sites/optional-sites.ts';
import { SiteSwitch } from './SiteSwitch.tsx';
import { useSiteGrants } from './use-site-grants.ts';

/** The sites that Tidemark can mark and does not until the reader says so; `children`: what else is said of them. */
export function OptionalSites({ children }: { children?: ReactNode }) {
  const { granted, set } = useSiteGrants();
  if (granted === undefined) return null;
  return (
    <section className="optional-sites">
      <h2>{t('sites.title')}</h2>
      <p>{t('sites.what')}</p>
      {children}
      <ul>
        {optionalSites.map((site) => (
          <li key={site.name}>
            <SiteSwitch site={site} on={granted.has(site.name)} label={site.name} onChange={set} />
          </li>
        ))}
      </ul>
    </section>
  );
}
