import type { ReactNode } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { SORTS, type ListOptions, type Sort } from '../../utils/view/list-options.ts';
import { ListFilters } from './ListFilters.tsx';

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
  return (
    <div className="toolbar" role="group" aria-label={t('filter.label')}>
      <ListFilters options={options} onOptions={onOptions} />
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
