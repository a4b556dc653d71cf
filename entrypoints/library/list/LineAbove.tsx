import { useState } from 'react';
import { isInUse } from '../../../components/list/use-steady.ts';

interface LineAboveProps {
  /** Nothing to say without them. */
  words: string | undefined;
  /** It tells of an archive that is copied so far. */
  copied?: 'partly';
}

/** A line over a list. When there is nothing more to say while the reader is in the list, its room stays, so that no row moves. */
export function LineAbove({ words, copied }: LineAboveProps) {
  const [last, setLast] = useState(words);
  if (last !== words && (words !== undefined || !isInUse())) setLast(words);
  const shown = words ?? last;
  if (shown === undefined) return null;
  return (
    <p
      className="hint"
      data-copied={words === undefined ? undefined : copied}
      style={words === undefined ? { visibility: 'hidden' } : undefined}
    >
      {shown}
    </p>
  );
}
