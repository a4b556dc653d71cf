import { useEffect, useRef } from 'react';
import { t } from '../../../utils/i18n/t.ts';

interface QueueSearchProps {
  words: string;
  onWords: (words: string) => void;
}

/** The box that narrows the queue to some words; f goes to it, Escape empties it and goes back to the papers. */
export function QueueSearch({ words, onWords }: QueueSearchProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = (event.target as HTMLElement).closest('input, textarea, select, dialog');
      if (event.key !== 'f' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <input
      ref={box}
      type="search"
      className="filter"
      aria-label={t('queue.search')}
      placeholder={t('queue.search')}
      value={words}
      maxLength={500}
      onChange={(event) => onWords(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        if (event.key === 'Escape') onWords('');
        document.querySelector<HTMLElement>('.queue-list .title[tabindex="0"]')?.focus();
      }}
    />
  );
}
