import { t } from '../../../utils/i18n/t.ts';
import type { ForYou } from '../../../utils/search/rank-for-you.ts';

/** So much of a title says which one it is. */
const LONGEST_TITLE = 60;

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`;
}

/** `flow matching · video generation · near to “Tides of …”` */
export function nearWords({ phrases, nearest }: Pick<ForYou, 'phrases' | 'nearest'>): string {
  return [...phrases, t('forYou.near', { title: shortened(nearest.title) })].join(' · ');
}
