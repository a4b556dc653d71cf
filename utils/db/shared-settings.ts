import type { UtcTime } from '../time/moment.ts';

/** The settings that are not a device's own. */
export const SHARED_SETTINGS = ['watched', 'muted', 'less', 'searches', 'titleLink'] as const;

/** When each was last changed here; one without a time was changed before times were noted, and counts as old. */
export type SettingsTimes = Partial<Record<(typeof SHARED_SETTINGS)[number], UtcTime>>;
