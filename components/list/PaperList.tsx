import { useRef } from 'react';
import { arxivKey } from '../../utils/paper-key.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { readMarkOf } from '../../utils/view/read-mark.ts';
import { useReader } from '../reader-context.tsx';
import { LateChosenBar } from './LateChosenBar.tsx';
import { listStyle } from './list-style.ts';
import { PaperListItem } from './PaperListItem.tsx';
import { useChosenPapers } from './use-chosen-papers.ts';
import { useCursorFocus, useListCursor } from './use-list-cursor.ts';
import { useListKeys } from './use-list-keys.ts';
import { useOpenPaper } from './use-open-paper.ts';
import { useShownRows } from './use-shown-rows.ts';

export interface PaperListProps {
  entries: readonly Entry[];
  label: string;
  /** Papers that came after this are new; undefined at the first look, when all are. */
  since?: string;
  /** It is not of one day, so that each row says its own. */
  dated?: boolean;
  /** What it is a list of, where that changes under it: another search begins with its first row. */
  of?: string;
  /** A keyword of a row was pressed. */
  onKeyword?: (keyword: string) => void;
  onOrganization?: (name: string) => void;
}

/** The one list of papers: only the rows in view are in the page. Keys: use-list-keys.ts. */
export function PaperList(props: PaperListProps) {
  const { entries, since, of } = props;
  const { today, saved, marks, actions, pane, settings } = useReader();
  const list = useRef<HTMLOListElement>(null);
  const choosing = useChosenPapers(entries);
  const { ids, range, picked } = choosing;
  const cursor = useListCursor(ids, of);
  const { printing, shown, height, measure, reveal } = useShownRows(list, ids, cursor.index);
  const focus = useCursorFocus(list, cursor, reveal, ids[cursor.index]);
  const { openIds, open, close } = useOpenPaper(cursor.set);
  const stay = (): void => cursor.move(cursor.index);
  useListKeys(list, { entries, cursor, choosing, openId: openIds.at(-1), open, close });

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it follows the focus between its buttons */}
      <ol
        ref={list}
        className={printing ? 'papers' : 'papers virtual'}
        aria-label={props.label}
        data-papers={entries.length}
        data-choosing={choosing.chosen.length > 0 || undefined}
        style={listStyle(entries.length, printing ? undefined : height)}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
      >
        {shown.map(({ index, offset }) => {
          const entry = entries[index];
          const paper = entry?.paper;
          if (!paper) return null;
          return (
            <PaperListItem
              key={paper.id}
              ref={measure}
              entry={entry}
              index={index}
              size={entries.length}
              offset={offset}
              open={openIds.includes(paper.id)}
              shown={pane?.shown === arxivKey(paper.id)}
              current={index === cursor.index}
              chosen={picked.has(paper.id)}
              onChoose={range.onChoose}
              state={readMarkOf(paper, marks, since)}
              saved={saved.has(arxivKey(paper.id))}
              settings={settings}
              today={props.dated ? today : undefined}
              onOpen={open}
              onLeave={actions.opened}
              onToggleSave={actions.toggleSave}
              onKeyword={props.onKeyword}
              onOrganization={props.onOrganization}
            />
          );
        })}
      </ol>
      <LateChosenBar choosing={choosing} size={entries.length} onLeave={stay} />
    </>
  );
}
