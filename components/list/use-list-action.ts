import type { PaperRow as Paper } from '../../utils/db/tables.ts';
import { arxivKey } from '../../utils/paper-key.ts';
import type { ListAction } from '../../utils/view/list-keys.ts';
import { linksOf } from '../../utils/view/links.ts';
import { snapshotOf } from '../../utils/view/snapshot.ts';
import { paperHref } from '../../utils/view/title-link.ts';
import { useReader } from '../reader-context.tsx';
import { openLink } from './open-link.ts';

/** Does with a paper what a letter asks for. */
export function useListAction(): (action: ListAction, paper: Paper) => void {
  const { saved, marks, actions, settings } = useReader();
  return (action, paper) => {
    const key = arxivKey(paper.id);
    if (action === 'save') actions.toggleSave(key, saved.has(key), snapshotOf(paper));
    else if (action === 'done') actions.setDone(key, !marks.done.has(key));
    else {
      const isTitle = action === 'title';
      openLink(isTitle ? paperHref(paper.id, settings.titleLink) : linksOf(paper)?.[action]);
      actions.opened(key);
    }
  };
}
