import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { SORTS, type ListOptions, type Sort } from '../../utils/view/list-options.ts';

const SWITCHES = ['code', 'project', 'unread', 'undone', 'saved'] as const;
const LEAST = [0, 5, 10, 25, 50, 100];

interface ListToolbarProps {
  options: ListOptions;
  /** The list's own order is by how well a paper fits. */
  byMatch?: boolean;
  onOptions: (change: Partial<ListOptions>) => void;
  /** What can be done with the list as a whole. */
  children?: ReactNode;
}

/** Narrows and orders a list; what is chosen stands in the address. */
export function ListToolbar({ options, byMatch, onOptions, children }: ListToolbarProps) {
  const least = LEAST.includes(options.least)
    ? LEAST
    : [...LEAST, options.least].sort((a, b) => a - b);
  return (
    <div className="toolbar" role="group" aria-label={t('filter.label')}>
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
      <span className="whole">
        {children}
        <select
          aria-label={t('sort.label')}
          value={options.sort}
          onChange={(event) => onOptions({ sort: event.target.value as Sort })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {sort === 'rank' && byMatch ? t('sort.match') : t(`sort.${sort}`)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
