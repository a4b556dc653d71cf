import { useState } from 'react';
import { t } from '../../utils/i18n/t.ts';

interface CountSaidProps {
  /** How many papers the list has. */
  n: number;
  /** What narrows it. */
  by: string;
}

/** Tells screen readers how many papers are left, once the reader narrowed a list; nothing before. */
export function CountSaid({ n, by }: CountSaidProps) {
  const [before, setBefore] = useState(by);
  const [says, setSays] = useState(false);
  if (by !== before) {
    setBefore(by);
    setSays(true);
  }
  return (
    <p className="hidden" role="status">
      {says && t('filter.fit', { n })}
    </p>
  );
}
