/** What the reader chose. One record in `storage.local`; read by the overlay too, so no zod here. */
export interface Settings {
  paused: boolean;
  /** Hosts, for example `arxiv.org`, on which nothing is drawn. */
  pausedHosts: string[];
  theme: 'system' | 'light' | 'dark';
}

export const DEFAULT_SETTINGS: Settings = { paused: false, pausedHosts: [], theme: 'system' };

/** Reads settings from unknown stored data; anything odd falls back to its default. */
export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const raw = stored as Partial<Record<keyof Settings, unknown>>;
  return {
    paused: raw.paused === true,
    pausedHosts: Array.isArray(raw.pausedHosts)
      ? raw.pausedHosts.filter((host) => typeof host === 'string')
      : [],
    theme: raw.theme === 'light' || raw.theme === 'dark' ? raw.theme : 'system',
  };
}

export function isPausedOn(settings: Settings, host: string): boolean {
  return settings.paused || settings.pausedHosts.includes(host);
}
