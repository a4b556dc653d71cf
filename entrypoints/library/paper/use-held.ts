import { useState } from 'react';
import { isInUse } from '../../../components/list/use-steady.ts';

interface Found<T> {
  /** What it was looked for. */
  of: string;
  rows: readonly T[];
}

/** A short list that does not change under the pointer or the focus, as long as it is of the same thing. */
export function useHeld<T>(found: Found<T> | undefined): readonly T[] | undefined {
  const [kept, setKept] = useState(found);
  if (kept !== found && (kept?.of !== found?.of || !isInUse())) setKept(found);
  return kept?.rows;
}
