import { useState } from 'react';
import { focusCurrent } from './keys/focus-current.ts';
import { t } from '../utils/i18n/t.ts';

/** Gives the chosen papers a tag: typed, and Enter. */
export function BulkTag({ onTag }: { onTag: (tag: string) => void }) {
  const [tag, setTag] = useState('');
  const add = (): void => {
    if (tag.trim() !== '') onTag(tag);
    setTag('');
  };
  return (
    <input
      value={tag}
      maxLength={60}
      aria-label={t('bulk.tag')}
      placeholder={t('bulk.tag')}
      onChange={(event) => setTag(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        if (event.key === 'Escape') focusCurrent();
      }}
    />
  );
}
