import { createContext, use } from 'react';
import type { FeedDay } from '../utils/time/feed-day.ts';
import type { PaperRow } from '../utils/db/tables.ts';
import type { PaperKey } from '../utils/paper-key.ts';
import type { Settings } from '../utils/settings.ts';
import type { PaperActions } from './use-paper-actions.ts';
import type { Marks } from './use-marks.ts';

/** What every list and every paper of one page needs to know about its reader. */
export interface Reader {
  today: FeedDay;
  settings: Settings;
  saved: ReadonlySet<string>;
  marks: Marks;
  actions: PaperActions;
  /** Where there is room beside the list, a paper opens there and not in its row. */
  pane?: { shown: PaperKey | undefined; show: (paper: PaperRow) => void; hide: () => void };
  /** Our own pages' addresses from here: empty in the library, `library.html` elsewhere. */
  library: '' | 'library.html';
}

const ReaderContext = createContext<Reader | undefined>(undefined);

export const ReaderProvider = ReaderContext.Provider;

export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error('no ReaderProvider above');
  return reader;
}
