import type { BackfillState } from '../db/state-values.ts';
import type { FeedMonth } from '../time/feed-month.ts';
import type { BackfillProgress } from '../feed/backfill-progress.ts';
import { worded } from '../i18n/coded.ts';
import { number } from '../i18n/number.ts';
import { t } from '../i18n/t.ts';
import { clock, list, monthLabel } from '../format.ts';

interface Copied extends BackfillProgress {
  state: BackfillState;
  papers: number;
}

/** How far the archive is, in one sentence. */
export function archiveWords({ state, papers, done, total, secondsLeft }: Copied): string {
  const figures = { papers: number(papers), done, total };
  if (done >= total) return t('archive.done', figures);
  if (state.paused) return t('archive.paused', figures);
  if (state.hold !== undefined) {
    const { words, until } = state.hold;
    return t('archive.held', { ...figures, words: worded(words), time: clock(until) });
  }
  const left = t('archive.minutes', { n: Math.max(1, Math.round(secondsLeft / 60)) });
  return t('archive.running', { ...figures, left });
}

/** Which months the feed could not give, in one sentence. */
export function archiveTroubles(failed: readonly FeedMonth[]): string {
  return t('archive.failed', { n: failed.length, months: list(failed.map(monthLabel)) });
}
