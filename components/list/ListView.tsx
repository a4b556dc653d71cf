import { lazy, Suspense, useMemo, useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { isNarrowed, type ListOptions, NO_OPTIONS } from '../../utils/view/list-options.ts';
import { applyRules } from '../../utils/view/rules.ts';
import { useReader } from '../reader-context.tsx';
import { useSame } from '../use-same.ts';
import { CountSaid } from './CountSaid.tsx';
import { ListToolbar } from './ListToolbar.tsx';
import { MarkAllRead } from './MarkAllRead.tsx';
import { PaperList } from './PaperList.tsx';
import { useArranged } from './use-arranged.ts';
import { useSince } from './use-since.ts';

// Brings what exports are made with: no list needs it for its first picture.
const ExportShown = lazy(() => import('./ExportShown.tsx'));

export interface ListViewProps {
  /** The list's name for "came since you last looked"; without one nothing in it is new. */
  name?: string;
  entries: readonly Entry[];
  label: string;
  /** It is not of one day. */
  dated?: boolean;
  options: ListOptions;
  onOptions: (change: Partial<ListOptions>) => void;
  /** Without it the popup's own filter box narrows the list, by these words. */
  toolbar?: boolean;
  words?: string;
  /** What it is a list of, where that changes under it. */
  of?: string;
  /** Its own order is by how well a paper fits, and not a rank. */
  byMatch?: boolean;
}

/** A list with its filters, its order, and the muted papers folded away with their count. */
export function ListView(props: ListViewProps) {
  const {
    name,
    entries,
    label,
    dated,
    options,
    onOptions,
    toolbar,
    words = '',
    byMatch,
    of,
  } = props;
  const { settings } = useReader();
  const since = useSince(name);
  const [showMuted, setShowMuted] = useState(false);
  const { shown, muted } = useMemo(() => applyRules(entries, settings), [entries, settings]);
  const listed = useArranged(showMuted ? entries : shown, options);
  const papers = useMemo(() => listed.map(({ paper }) => paper), [listed]);
  const all = useMemo(() => entries.map(({ paper }) => paper), [entries]);
  const onKeyword = useSame((keyword: string) => onOptions({ keyword }));
  const onOrganization = useSame((org: string) => onOptions({ org }));
  return (
    <>
      {toolbar && (
        <ListToolbar options={options} byMatch={byMatch} onOptions={onOptions}>
          <MarkAllRead papers={papers} short />
          <Suspense
            fallback={
              <button type="button" disabled>
                {t('export.open')}
              </button>
            }
          >
            <ExportShown shown={papers} all={all} />
          </Suspense>
        </ListToolbar>
      )}
      <PaperList
        entries={listed}
        of={of}
        label={label}
        since={since ?? undefined}
        dated={dated}
        onKeyword={onKeyword}
        onOrganization={onOrganization}
      />
      <CountSaid n={listed.length} by={`${words} ${JSON.stringify(options)}`} />
      {listed.length === 0 && isNarrowed(options) && (
        <p className="empty">
          {t('filter.nothingOf', { n: entries.length })}{' '}
          <button type="button" onClick={() => onOptions({ ...NO_OPTIONS, sort: options.sort })}>
            {t('filter.clear')}
          </button>
        </p>
      )}
      {!toolbar && papers.length > 0 && (
        <p className="muted">
          <MarkAllRead papers={papers} />
        </p>
      )}
      {muted.length > 0 && (
        <p className="muted">
          {t('row.muted', { n: muted.length })}{' '}
          <button type="button" className="plain link" onClick={() => setShowMuted(!showMuted)}>
            {showMuted ? t('row.hideMuted') : t('row.showMuted')}
          </button>
        </p>
      )}
    </>
  );
}
