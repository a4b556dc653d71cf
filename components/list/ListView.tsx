import { useCallback, useMemo, useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { filtersOf, type ListOptions, NO_OPTIONS } from '../../utils/view/list-options.ts';
import { applyRules } from '../../utils/view/rules.ts';
import { useReader } from '../reader-context.tsx';
import { useSame } from '../use-same.ts';
import { CountSaid } from './CountSaid.tsx';
import { LateExport } from './LateExport.tsx';
import { ListToolbar } from './ListToolbar.tsx';
import { MarkAllRead } from './MarkAllRead.tsx';
import { MutedLine } from './MutedLine.tsx';
import { NewsLine } from './NewsLine.tsx';
import { PaperList } from './PaperList.tsx';
import { useArranged } from './use-arranged.ts';
import { useSince } from './use-since.ts';
import { useSteady, type SteadyOptions } from './use-steady.ts';

export interface ListViewProps extends Pick<SteadyOptions, 'gone' | 'follows'> {
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
  /** Whether an entry fits those words. */
  fits?: (entry: Entry) => boolean;
  /** What it is a list of, where that changes under it. */
  of?: string;
  /** Its own order is by how well a paper fits, and not a rank. */
  byMatch?: boolean;
}

/** A list with its filters, its order, and the muted papers folded away with their count. What is new waits while the reader is in it. */
export function ListView(props: ListViewProps) {
  const { name, options, onOptions, words = '', fits, gone, follows, ...rest } = props;
  const { settings } = useReader();
  const since = useSince(name);
  const [showMuted, setShowMuted] = useState(false);
  const { order, note } = useArranged(options);
  const inOrder = useCallback(
    (some: readonly Entry[]) => {
      const fitting = fits ? some.filter(fits) : some;
      return order(showMuted ? fitting : applyRules(fitting, settings).shown);
    },
    [order, fits, showMuted, settings],
  );
  const { entries, rows, news } = useSteady(rest.entries, { gone, order: inOrder, follows });
  note(rows);
  const muted = useMemo(() => {
    const fitting = fits ? entries.filter(fits) : entries;
    return applyRules(fitting, settings).muted.length;
  }, [entries, fits, settings]);
  const papers = useMemo(() => rows.map(({ paper }) => paper), [rows]);
  const all = useMemo(() => entries.map(({ paper }) => paper), [entries]);
  const onKeyword = useSame((keyword: string) => onOptions({ keyword }));
  const onOrganization = useSame((org: string) => onOptions({ org }));
  return (
    <>
      {!follows && <NewsLine news={news} />}
      {rest.toolbar && (
        <ListToolbar options={options} byMatch={rest.byMatch} onOptions={onOptions}>
          <MarkAllRead papers={papers} short />
          <LateExport shown={papers} all={all} />
        </ListToolbar>
      )}
      <PaperList
        entries={rows}
        of={rest.of}
        label={rest.label}
        since={since ?? undefined}
        dated={rest.dated}
        onKeyword={onKeyword}
        onOrganization={onOrganization}
      />
      <CountSaid n={rows.length} by={`${words} ${JSON.stringify(options)}`} />
      {rows.length === 0 && filtersOf(options) > 0 && (
        <p className="empty">
          {t('filter.nothingOf', { n: entries.length })}{' '}
          <button type="button" onClick={() => onOptions({ ...NO_OPTIONS, sort: options.sort })}>
            {t('filter.clear')}
          </button>
        </p>
      )}
      {!rest.toolbar && papers.length > 0 && (
        <p className="muted">
          <MarkAllRead papers={papers} />
        </p>
      )}
      <MutedLine n={muted} isShown={showMuted} onToggle={() => setShowMuted(!showMuted)} />
    </>
  );
}
