import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../../utils/i18n/t.ts';

/** A text of which three lines stand, and the rest behind "more", where there is a rest. */
export function Folded({ children }: { children: ReactNode }) {
  const text = useRef<HTMLParagraphElement>(null);
  const [all, setAll] = useState(false);
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const element = text.current;
    if (!element || all) return undefined;
    const look = (): void => setIsCut(element.scrollHeight > element.clientHeight + 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [all]);
  return (
    <>
      <p ref={text} className={all ? undefined : 'folded'}>
        {children}
      </p>
      {(isCut || all) && (
        <button
          type="button"
          className="plain link"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('summary.less') : t('summary.more')}
        </button>
      )}
    </>
  );
}
