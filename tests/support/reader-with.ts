import { vi } from 'vitest';
import type { Reader } from '../../components/reader-context.tsx';
import { DEFAULT_SETTINGS } from '../../utils/settings.ts';

/** A page's reader whose actions are spies. */
export function readerWith(more: Partial<Reader> = {}): Reader {
  return {
    today: '2026-08-21',
    settings: DEFAULT_SETTINGS,
    saved: new Set(),
    marks: { opened: new Set(), done: new Set() },
    actions: { toggleSave: vi.fn(), setDone: vi.fn(), opened: vi.fn(), change: vi.fn() },
    library: '',
    ...more,
  };
}
