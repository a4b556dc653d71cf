import { useMemo } from 'react';
import { arxivKey } from '../../utils/paper-key.ts';
import { arrange, type Entry } from '../../utils/view/entries.ts';
import type { ListOptions } from '../../utils/view/list-options.ts';
import { useReader } from '../reader-context.tsx';

/** Entries narrowed and in order as the options say, for this reader. */
export function useArranged(entries: readonly Entry[], options: ListOptions): Entry[] {
  const { saved, marks } = useReader();
  return useMemo(() => {
    const isRead = (id: string): boolean =>
      marks.opened.has(arxivKey(id)) || marks.done.has(arxivKey(id));
    return arrange(entries, options, {
      unread: (id) => !isRead(id),
      saved: (id) => saved.has(arxivKey(id)),
      undone: (id) => !marks.done.has(arxivKey(id)),
    });
  }, [entries, options, marks, saved]);
}
