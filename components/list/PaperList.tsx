import { useRef, useState, type KeyboardEvent } from 'react';
import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { arxivKey } from '../../utils/paper-key.ts';
import type { Entry } from '../../utils/view/entries.ts';
import { actionOfKey, moveInList } from '../../utils/view/list-keys.ts';
import { readMarkOf } from '../../utils/view/read-mark.ts';
import { snapshotOf } from '../../utils/view/snapshot.ts';
import { useReader } from '../reader-context.tsx';
import { useSame } from '../use-same.ts';
import { openLink } from './open-link.ts';
import { PaperRow } from './PaperRow.tsx';
import { useCursorFocus, useListCursor } from './use-list-cursor.ts';
import { usePrinting } from './use-printing.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface PaperListProps {
  entries: readonly Entry[];
  label: string;
  /** Papers that came after this are new; undefined at the first look, when all are. */
  since?: string;
  /** A keyword of a row was pressed. */
  onKeyword?: (keyword: string) => void;
  onOrganization?: (name: string) => void;
}

/** The one list of papers: only the rows in view are in the page. Keys: utils/view/list-keys.ts. */
export function PaperList({ entries, label, since, onKeyword, onOrganization }: PaperListProps) {
  const { saved, marks, actions, pane } = useReader();
  const list = useRef<HTMLOListElement>(null);
  const [openId, setOpenId] = useState<string>();
  const printing = usePrinting();
  const cursor = useListCursor(entries);
  const rows = useVirtualRows(
    list,
    entries.length,
    cursor.index,
    (index) => entries[index]?.paper.id ?? String(index),
  );

  useCursorFocus(list, cursor, (index) => rows.scrollToIndex(index, { align: 'auto' }));

  const open = useSame((paper: Paper, index: number): void => {
    cursor.set(index);
    const key = arxivKey(paper.id);
    const opens = pane !== undefined || openId !== paper.id;
    if (pane) pane.show(paper);
    else setOpenId(opens ? paper.id : undefined);
    if (opens) actions.opened(key);
  });

  function act(action: ReturnType<typeof actionOfKey>, paper: Paper): void {
    const key = arxivKey(paper.id);
    if (action === 'save') actions.toggleSave(key, saved.has(key), snapshotOf(paper));
    else if (action === 'done') actions.setDone(key, !marks.done.has(key));
    else if (action !== undefined) {
      openLink(paper, action);
      actions.opened(key);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement) return;
    const paper = entries[cursor.index]?.paper;
    const next = moveInList(event.key, cursor.index, entries.length);
    const action = actionOfKey(event.key);
    if (next !== undefined) cursor.move(next);
    else if (event.key === 'Escape' && openId !== undefined) setOpenId(undefined);
    else if (action !== undefined && paper) act(action, paper);
    else return;
    event.preventDefault();
  }

  const shown = printing
    ? entries.map((_, index) => ({ index, start: undefined }))
    : rows.getVirtualItems();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move between its buttons
    <ol
      ref={list}
      className={printing ? 'papers' : 'papers virtual'}
      aria-label={label}
      data-papers={entries.length}
      style={printing ? undefined : { blockSize: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {shown.map(({ index, start }) => {
        const entry = entries[index];
        if (!entry) return null;
        const { paper } = entry;
        const key = arxivKey(paper.id);
        return (
          <PaperRow
            key={paper.id}
            ref={rows.measureElement}
            entry={entry}
            index={index}
            size={entries.length}
            offset={start === undefined ? undefined : start - rows.options.scrollMargin}
            open={openId === paper.id}
            shown={pane?.shown === key}
            current={index === cursor.index}
            state={readMarkOf(paper, marks, since)}
            saved={saved.has(key)}
            onOpen={open}
            onToggleSave={actions.toggleSave}
            onKeyword={onKeyword}
            onOrganization={onOrganization}
          />
        );
      })}
    </ol>
  );
}
