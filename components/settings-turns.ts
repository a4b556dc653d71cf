import { createTurns } from '../utils/time/turns.ts';

/** Changes of settings from this page, one after another: each reads what the one before wrote. */
export const inSettingsTurn = createTurns();
