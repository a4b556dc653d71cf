import { useEffect, useState } from 'react';
import { useServices } from '../../components/services.tsx';
import { readCalmly, type Seen, type Told } from '../../utils/db/read-calmly.ts';

/**
 * What `read` gives, live as `useLiveQuery`, for what takes long to read: at most once a second, also while the
 * archive is copied. `seen`: the rows that it is made of.
 */
export function useCalmQuery<T>(
  read: () => Promise<T>,
  seen: Seen,
  deps: readonly unknown[],
): T | undefined {
  const { db } = useServices();
  const [told, setTold] = useState<Told<T>>();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- as for `useLiveQuery`, who calls names them
  useEffect(() => readCalmly(db.name, seen, read, setTold), deps);
  if (told === undefined) return undefined;
  if ('error' in told) throw told.error;
  return told.value;
}
