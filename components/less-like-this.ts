import { createContext, use } from 'react';
import type { PaperRow } from '../utils/db/tables.ts';

type Less = (paper: PaperRow) => void;

const LessContext = createContext<Less | undefined>(undefined);

/** In a list that says why a paper is there: the way to see less like it. */
export const LessLikeThisProvider = LessContext.Provider;

export function useLessLikeThis(): Less | undefined {
  return use(LessContext);
}
