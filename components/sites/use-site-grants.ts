import { useCallback, useEffect, useState } from 'react';
import { originsOf } from '../../utils/sites/matches.ts';
import { optionalSites } from '../../utils/sites/optional-sites.ts';
import type { Site } from '../../utils/sites/types.ts';
import { useServices } from '../services.tsx';

export interface SiteGrants {
  /** Names of the optional sites that are switched on; undefined until the browser has answered. */
  granted: ReadonlySet<string> | undefined;
  /** Call it in a click: the browser asks the reader. */
  set: (site: Site, on: boolean) => void;
}

/** Which optional sites the reader has granted, kept true, and the way to grant and take back. */
export function useSiteGrants(): SiteGrants {
  const { permissions } = useServices().browser;
  const [granted, setGranted] = useState<ReadonlySet<string>>();

  const check = useCallback(async () => {
    const answers = await Promise.all(
      optionalSites.map((site) => permissions.contains({ origins: originsOf(site) })),
    );
    setGranted(new Set(optionalSites.filter((_, i) => answers[i]).map(({ name }) => name)));
  }, [permissions]);

  useEffect(() => {
    const again = (): void => void check();
    again();
    permissions.onAdded.addListener(again);
    permissions.onRemoved.addListener(again);
    return () => {
      permissions.onAdded.removeListener(again);
      permissions.onRemoved.removeListener(again);
    };
  }, [check, permissions]);

  const set = (site: Site, on: boolean): void => {
    const origins = originsOf(site);
    void (on ? permissions.request({ origins }) : permissions.remove({ origins })).then(check);
  };
  return { granted, set };
}
