import { useRef, type KeyboardEvent } from 'react';
import { arxivKey } from '../../utils/paper-key.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { actionOfKey, moveInList } from '../../utils/view/list-keys.ts';
import { readMarkOf } from '../../utils/view/read-mark.ts';
import { useReader } from '../reader-context.tsx';
import { listStyle } from './list-style.ts';
import { PaperListItem } from './PaperListItem.tsx';
import { useCursorFocus, useListCursor } from './use-list-cursor.ts';
import { useListAction } from './use-list-action.ts';
import { useOpenPaper } from './use-open-paper.ts';
import { useShownRows } from './use-shown-rows.ts';

export interface PaperListProps {
  entries: readonly Entry[];
  label: string;
  /** Papers that came after this are new; undefined at the first look, when all are. */
  since?: string;
  /** It is not of one day, so that each row says its own. */
  dated?: boolean;
  /** A keyword of a row was pressed. */
  onKeyword?: (keyword: string) => void;
  onOrganization?: (name: string) => void;
}

/** The one list of papers: only the rows in view are in the page. Keys: utils/view/list-keys.ts. */
export function PaperList(props: PaperListProps) {
  const { entries, since } = props;
  const { today, saved, marks, actions, pane, settings } = useReader();
  const list = useRef<HTMLOListElement>(null);
  const cursor = useListCursor(entries);
  const { printing, shown, height, measure, reveal } = useShownRows(list, entries, cursor.index);
  useCursorFocus(list, cursor, reveal);
  const { openIds, open, close } = useOpenPaper(cursor.set);
  const act = useListAction();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement) return;
    const paper = entries[cursor.index]?.paper;
    const next = moveInList(event.key, cursor.index, entries.length);
    const action = actionOfKey(event.key);
    if (next !== undefined) cursor.move(next);
    else if (event.key === 'Escape' && openIds.length > 0) close();
    else if (action !== undefined && paper) act(action, paper);
    else return;
    event.preventDefault();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move between its buttons
    <ol
      ref={list}
      className={printing ? 'papers' : 'papers virtual'}
      aria-label={props.label}
      data-papers={entries.length}
      style={listStyle(entries.length, printing ? undefined : height)}
      onKeyDown={onKeyDown}
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
  );
}
