import type { UndoRow } from '../db/queue-tables.ts';
import { t } from '../i18n/t.ts';

/**
 * What a step of the journal did, in words: the title where it was one paper, else how many. A step that
 * changed no saved paper (a mark of a paper outside the queue, a verdict) says only what it was; one of
 * version 1, which did not say what it was, is "a change".
 */
export function changeWords({ what, title, count = 0 }: Pick<UndoRow, 'what' | 'title' | 'count'>) {
  if (what === undefined) return t('did.unknown');
  if (count > 1 && what === 'done') return t('did.done.many', { n: count });
  if (count > 1 && what === 'opened') return t('did.opened.many', { n: count });
  if (title === undefined || count === 0) return t(`did.${what}`);
  // Of a merge, what became part of the other is counted too.
  const isOne = count === 1 || (what === 'merge' && count === 2);
  return isOne ? t(`did.${what}.one`, { title }) : t(`did.${what}.many`, { n: count });
}
