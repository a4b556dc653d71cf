import { useSyncExternalStore, type ReactNode } from 'react';
import { useServices } from '../services.tsx';
import { StoreView } from './StoreView.tsx';

interface StoreGateProps {
  place: string;
  whole?: boolean;
  /** Nothing in place of it: another gate on the page says why. */
  quiet?: boolean;
  children: ReactNode;
}

/** What needs the database; when that cannot be used, why, instead of a page that waits for ever. */
export function StoreGate({ place, whole = false, quiet = false, children }: StoreGateProps) {
  const { store } = useServices();
  const trouble = useSyncExternalStore(store.subscribe, store.trouble);
  if (trouble === undefined) return children;
  if (quiet) return null;
  const { kind, error } = trouble;
  return <StoreView trouble={kind} error={error} place={place} whole={whole} />;
}
