import { useEffect, useState } from 'react';
import { useServices } from './services.tsx';

/** Whether this page is in a private window; false until the browser has said it. */
export function usePrivate(): boolean {
  const { isPrivate } = useServices();
  const [is, setIs] = useState(false);
  useEffect(() => {
    void isPrivate().then(setIs);
  }, [isPrivate]);
  return is;
}
