import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { filtersOf, type ListOptions } from '../../utils/view/list-options.ts';

const SWITCHES = ['code', 'project', 'unread', 'undone', 'saved'] as const;
const LEAST = [0, 5, 10, 25, 50, 100];

interface ListFiltersProps {
  options: ListOptions;
  onOptions: (change: Partial<ListOptions>) => void;
}

function LeastUpvotes({ options, onOptions }: ListFiltersProps) {
  const least = LEAST.includes(options.least)
    ? LEAST
    : [...LEAST, options.least].sort((a, b) => a - b);
  return (
    <select
      aria-label={t('filter.least')}
      value={options.least}
      onChange={(event) => onOptions({ least: Number(event.target.value) })}
    >
      {least.map((n) => (
        <option key={n} value={n}>
          {n === 0 ? t('filter.any') : t('filter.from', { n })}
        </option>
      ))}
    </select>
  );
}

/** What narrows a list. Where there is little room one button stands for all of it, and says how many filters are on. */
export function ListFilters({ options, onOptions }: ListFiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const on = filtersOf(options);
  return (
    <>
      <button
        type="button"
        className="fold"
        title={t('filter.label')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <ListFilter size={14} aria-hidden />
        <span className="hidden">{t('filter.label')}</span>
        {on > 0 && <span>{on}</span>}
      </button>
      <span className="narrowing" data-open={isOpen || undefined}>
        {SWITCHES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={options[name]}
            onClick={() => onOptions({ [name]: !options[name] })}
          >
            {t(`filter.${name}`)}
          </button>
        ))}
        {(['org', 'keyword'] as const).map(
          (name) =>
            options[name] !== '' && (
              <button
                key={name}
                type="button"
                aria-pressed
                title={t('filter.drop')}
                onClick={() => onOptions({ [name]: '' })}
              >
                {options[name]} <X size={12} aria-hidden />
              </button>
            ),
        )}
        <LeastUpvotes options={options} onOptions={onOptions} />
      </span>
    </>
  );
}
