import type en from '../../locales/en.json';

/** A sentence that a reader sees or hears: its key in `locales/*.json`. */
export type Key = keyof typeof en;
/** What fills the `{name}`s of a sentence. */
export type Params = Readonly<Record<string, string | number>>;
