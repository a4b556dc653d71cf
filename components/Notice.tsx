import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { useKeys } from './keys/use-keys.ts';
import { t } from '../utils/i18n/t.ts';
import type { Notice as NoticeData } from './notice.ts';

/** What can be undone can be undone among the recent changes too, so its line need not stay. */
const SHOWN_MS = 20_000;

/** A quiet line at the bottom: what was done, and a way back. What went wrong stays until it is closed. */
export function Notice({
  notice,
  onDismiss,
}: {
  notice: NoticeData | undefined;
  onDismiss: () => void;
}) {
  const line = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState<NoticeData>();
  const undo = notice?.undo;
  const spent = useRef<NoticeData>(undefined);
  const takeBack = (): void => {
    if (spent.current === notice) return;
    spent.current = notice;
    setPressed(notice);
    undo?.();
  };
  // The second click of a double one would take the undoing back, on the line that came in between.
  const press = (event: MouseEvent): void => (event.detail > 1 ? undefined : takeBack());
  useKeys('page', undo ? [{ keys: ['z'], words: 'help.undo', act: takeBack }] : []);
  useEffect(() => {
    if (!undo) return undefined;
    const timer = setInterval(() => {
      // Not from under the pointer, or with the focus in it.
      if (line.current?.matches(':hover, :focus-within') !== true) onDismiss();
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [undo, onDismiss]);
  return (
    <div ref={line} className={notice ? 'notice' : 'hidden'}>
      {/* Always there: a region that comes with its words is not read by every screen reader. */}
      <span role="status">{notice?.text}</span>
      {undo && (
        <button type="button" aria-disabled={pressed === notice} onClick={press}>
          {t('notice.undo')}
        </button>
      )}
      {notice && (
        <button type="button" className="plain" onClick={onDismiss}>
          {t('notice.close')}
        </button>
      )}
    </div>
  );
}
