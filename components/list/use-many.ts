import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { t } from '../../utils/i18n/t.ts';
import { arxivKey } from '../../utils/paper-key.ts';
import { useReader } from '../reader-context.tsx';

/** What can be done with many papers at once; each says how many it changed, with its way back. */
export function useMany() {
  const { actions, marks } = useReader();
  const isDone = ({ id }: Paper): boolean => marks.done.has(arxivKey(id));
  const isRead = (paper: Paper): boolean => isDone(paper) || marks.opened.has(arxivKey(paper.id));
  return {
    save: (papers: readonly Paper[]): void =>
      actions.change(papers, { save: true }, (n) => t('many.saved', { n })),
    tag: (papers: readonly Paper[], tag: string): void =>
      actions.change(papers, { addTags: [tag] }, (n) => t('many.tagged', { n, tag })),
    /** Those that are all done by now are done no longer. */
    done: (papers: readonly Paper[]): void => {
      const done = !papers.every(isDone);
      actions.change(papers, { done }, (n) => t(done ? 'many.done' : 'many.notDone', { n }));
    },
    /** How many of them are not read yet. */
    unread: (papers: readonly Paper[]): number => papers.filter((one) => !isRead(one)).length,
    read: (papers: readonly Paper[]): void => {
      const unread = papers.filter((one) => !isRead(one));
      if (unread.length > 0) actions.change(unread, { opened: true }, (n) => t('many.read', { n }));
    },
  };
}
