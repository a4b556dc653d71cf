import type { RefObject } from 'react';
import { t } from '../../utils/i18n/t.ts';

interface FilterBoxProps {
  box: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
}

/** `/` brings the reader here, Escape clears and goes back to the list. */
export function FilterBox({ box, value, onChange, onLeave }: FilterBoxProps) {
  return (
    <input
      ref={box}
      type="search"
      className="filter"
      placeholder={t('filter.placeholder')}
      aria-label={t('filter.label')}
      value={value}
      maxLength={500}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        if (event.key === 'Escape') onChange('');
        onLeave();
      }}
    />
  );
}
