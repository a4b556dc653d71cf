import { useRef } from 'react';
import { useKeys } from '../../../components/keys/use-keys.ts';
import { t } from '../../../utils/i18n/t.ts';

interface QueueSearchProps {
  words: string;
  onWords: (words: string) => void;
}

/** The box that narrows the queue to some words; / goes to it, Escape empties it and goes back to the papers. */
export function QueueSearch({ words, onWords }: QueueSearchProps) {
  const box = useRef<HTMLInputElement>(null);
  useKeys('list', [{ keys: ['/'], words: 'keys.search', act: () => box.current?.focus() }]);
  // After what belongs to the list: its details, and what is chosen.
  useKeys(
    'page',
    words === '' ? [] : [{ keys: ['Escape'], words: 'keys.filterOff', act: () => onWords('') }],
  );

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
