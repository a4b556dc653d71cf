import { vi } from 'vitest';

/** In English whatever a test makes of `browser` and `chrome`; in mutation runs `in-process/native.ts` does it. */
vi.mock('../../utils/i18n/native.ts', () => import('./english-native.ts'));
