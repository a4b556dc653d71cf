import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import type { SavedSearch } from '../../../utils/settings.ts';

interface NameFieldProps {
  search: SavedSearch;
  onName: (name: string) => void;
}

/** The name of a saved search; it is kept when the reader leaves the field or presses Enter. */
export function NameField({ search, onName }: NameFieldProps) {
  const [name, setName] = useState(search.name);
  const keep = (): void => {
    if (name.trim() !== search.name) onName(name);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <input
        aria-label={t('saved.name')}
        placeholder={search.query}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
      />
    </form>
  );
}
