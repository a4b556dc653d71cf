import { abilityBreakages } from './abilities.ts';
import type { Breakage } from './breakage.ts';
import { deviceBreakages } from './devices.ts';
import { feedBreakages } from './feed.ts';
import { languageBreakages } from './languages.ts';
import { overlayBreakages } from './overlay.ts';
import { pageBreakages } from './pages.ts';
import { queueBreakages } from './queue.ts';
import { keptWordsBreakages } from './kept-words.ts';
import { workerBreakages } from './worker.ts';

export const breakages: readonly Breakage[] = [
  ...feedBreakages,
  ...queueBreakages,
  ...keptWordsBreakages,
  ...pageBreakages,
  ...workerBreakages,
  ...overlayBreakages,
  ...languageBreakages,
  ...abilityBreakages,
  ...deviceBreakages,
];
