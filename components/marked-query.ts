import { createContext, use } from 'react';
import type { Query } from '../utils/search/query.ts';

const MarkedQueryContext = createContext<Query | undefined>(undefined);

/** What the reader searches for: texts below mark where they answer it. */
export const MarkedQueryProvider = MarkedQueryContext.Provider;

export function useMarkedQuery(): Query | undefined {
  return use(MarkedQueryContext);
}
