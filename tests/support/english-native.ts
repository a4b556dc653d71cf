import { nodeI18n } from '../../scripts/locales/node-i18n.ts';

const english = nodeI18n('en', 'en-GB');

/** Stands in for `utils/i18n/native.ts`: one object for all files of a run, so that a test can spy on it. */
export const native = (): typeof english => english;
