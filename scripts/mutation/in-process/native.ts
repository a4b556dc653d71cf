import { nodeI18n } from '../../locales/node-i18n.ts';

const english = nodeI18n('en', 'en-GB');

/** Stands for `utils/i18n/native.ts`, as `tests/support/english.ts` has it. */
export const native = (): typeof english => english;
