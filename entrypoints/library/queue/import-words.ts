import { t } from '../../../utils/i18n/t.ts';
import type { Replies } from '../../../utils/messages.ts';

const NAMED = 3;

/** What an import did, in words, with the titles of what was left out. */
export function importWords({
  fresh,
  merged,
  leftOut,
}: Pick<Replies['applyImport'], 'fresh' | 'merged' | 'leftOut'>): string {
  const [n, more] = [leftOut.length, leftOut.length - NAMED];
  const titles = leftOut.slice(0, NAMED).map((title) => `“${title.slice(0, 120)}”`);
  if (more > 0) titles.push(t('import.more', { n: more }));
  return [
    fresh > 0 && t('import.done', { n: fresh }),
    fresh === 0 && (merged > 0 || n === 0) && t('import.joined', { n: merged }),
    n > 0 && t('import.leftOut', { n, titles: titles.join(', ') }),
  ]
    .filter(Boolean)
    .join(' ');
}
