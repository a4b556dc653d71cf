import { useRef, useState, type KeyboardEvent } from 'react';
import type { PaperRow as Paper } from '../utils/db/tables.ts';
import { arxivKey } from '../utils/paper-key.ts';
import { moveInList } from '../utils/view/list-keys.ts';
import { PaperRow } from './PaperRow.tsx';

interface RankedPaper {
  paper: Paper;
  rank: number;
}

export interface PaperListProps {
  papers: readonly RankedPaper[];
  label: string;
  saved: ReadonlySet<string>;
  read: ReadonlySet<string>;
  onOpen: (paper: Paper) => void;
  onToggleSave: (paper: Paper, saved: boolean) => void;
}

/** A day's papers by rank. Arrows move, Enter opens in place, `s` saves. */
export function PaperList({ papers, label, saved, read, onOpen, onToggleSave }: PaperListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState(0);
  const [openId, setOpenId] = useState<string>();
  const current = Math.min(at, papers.length - 1);

  function focusRow(index: number): void {
    setAt(index);
    const title = list.current?.querySelectorAll<HTMLElement>('button.title')[index];
    title?.focus();
    title?.scrollIntoView({ block: 'nearest' });
  }

  function toggleOpen(paper: Paper, index: number): void {
    setAt(index);
    setOpenId(openId === paper.id ? undefined : paper.id);
    if (openId !== paper.id) onOpen(paper);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const paper = papers[current]?.paper;
    const next = moveInList(event.key, current, papers.length);
    if (next !== undefined) focusRow(next);
    else if (event.key === 's' && paper) onToggleSave(paper, saved.has(arxivKey(paper.id)));
    else return;
    event.preventDefault();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move between its buttons
    <ol
      ref={list}
      className="papers"
      aria-label={label}
      data-papers={papers.length}
      onKeyDown={onKeyDown}
    >
      {papers.map(({ paper, rank }, index) => {
        const key = arxivKey(paper.id);
        return (
          <PaperRow
            key={paper.id}
            paper={paper}
            rank={rank}
            open={openId === paper.id}
            current={index === current}
            unread={!read.has(key)}
            saved={saved.has(key)}
            onToggleOpen={() => toggleOpen(paper, index)}
            onToggleSave={() => onToggleSave(paper, saved.has(key))}
          />
        );
      })}
    </ol>
  );
}
