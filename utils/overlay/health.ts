import type { Sighting, Site } from '../sites/types.ts';
import { loadOverlayParts } from './parts.ts';

/** A page that still builds itself shows no papers either. Not anew with each pass: copying the archive causes many. */
const BUILT_MS = 4000;

/** Of one pass: what it found, and how many rows, ids and addresses could not be read. */
type After = (found: readonly Sighting[], unread: number) => void;

/**
 * Looks at a page once it had time to build itself, after the address or anything else changed: whether the site has changed, told to `onChanged`, and what of it
 * could not be read. The worker counts both by site; it hears of each once a page, and nothing of its content.
 */
export function createHealth(deps: {
  site: Site;
  hasChanged: (found: readonly Sighting[]) => boolean;
  onChanged: (changed: boolean) => void;
  tells: boolean;
  signal: AbortSignal;
}): After {
  const { site, hasChanged, onChanged, tells, signal } = deps;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let at = '';
  let latest: Parameters<After> = [[], 0];

  function look(): void {
    waiting = undefined;
    const [found, unread] = latest;
    const changed = hasChanged(found);
    onChanged(changed);
    if (tells && (changed || unread))
      void loadOverlayParts().then((parts) => parts?.tellProblem(site.name, changed, unread));
  }

  signal.addEventListener('abort', () => clearTimeout(waiting));

  return (...pass) => {
    latest = pass;
    if (at !== location.href) clearTimeout(waiting);
    else if (waiting !== undefined) return;
    at = location.href;
    waiting = setTimeout(look, BUILT_MS);
  };
}
