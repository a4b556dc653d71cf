import { nodeI18n } from './node-i18n.ts';

/** Imported for what it does: a program that is no browser words what it says in English. */
Object.assign(globalThis, { chrome: { i18n: nodeI18n('en', 'en-GB') } });
