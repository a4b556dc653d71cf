import { vi } from 'vitest';
import { nodeI18n } from '../../scripts/locales/node-i18n.ts';

const english = nodeI18n('en', 'en-GB');

/** In English whatever a test makes of `browser` and `chrome`; in mutation runs `in-process/native.ts` does it. */
vi.mock('../../utils/i18n/native.ts', () => ({ native: () => english }));
