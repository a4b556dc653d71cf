import { PAGE_QUERY, type PageState } from '../../page-state.ts';
import { arxivIdOf } from '../../sites/arxiv-id-of.ts';
import type { Sighting, Site } from '../../sites/types.ts';
import { api } from '../api.ts';
import { listenTo } from '../listen-to.ts';
import { send } from './send.ts';
import type { Store } from '../store.ts';

interface Dependencies {
  site: Site;
  store: Store;
  countMarks: () => number;
  /** Whether the site has changed; false while the page still builds itself. */
  isChanged: () => boolean;
  signal: AbortSignal;
}

function stateOf(
  { site, countMarks, isChanged }: Dependencies,
  sightings: readonly Sighting[],
): PageState {
  const paper = sightings.find(({ primary }) => primary);
  const arxivId = paper && arxivIdOf(paper);
  return {
    site: site.name,
    sightings: sightings.length,
    marks: countMarks(),
    ...(paper && {
      paper: { key: paper.keys[0], title: paper.title, ...(arxivId && { arxivId }) },
    }),
    changed: isChanged(),
  };
}

/**
 * Answers the popup, which asks what this page is, and tells the worker the upvotes of the page's own
 * paper, for the toolbar. A page without such a paper tells nothing, and wakes nobody.
 */
export function createPageState(deps: Dependencies): (sightings: readonly Sighting[]) => void {
  let now: readonly Sighting[] = [];
  let told: number | undefined;

  const answer = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    reply: (state: PageState) => void,
  ): void => {
    if (message === PAGE_QUERY && sender.id === api().runtime.id && sender.tab === undefined)
      reply(stateOf(deps, now));
  };
  const { onMessage } = api().runtime;
  listenTo(onMessage, answer as Parameters<typeof onMessage.addListener>[0], deps.signal);

  // Away from the page the toolbar forgot what it was told.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) told = undefined;
  };
  window.addEventListener('pageshow', onShow, { signal: deps.signal });

  return (sightings) => {
    now = sightings;
    const paper = sightings.find(({ primary }) => primary);
    const id = paper && arxivIdOf(paper);
    const upvotes = id === undefined ? undefined : deps.store.trend(id)?.upvotes;
    if (upvotes === told) return;
    told = upvotes;
    void send('setBadgeText', { upvotes });
  };
}
