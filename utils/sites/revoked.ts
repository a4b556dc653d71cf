/**
 * `s1` in `storage.local`: names of optional sites that the reader switched off again. Pages of such a
 * site that are still open take their marks away when they read it.
 */
export const REVOKED_KEY = 's1';

export function revokedIn(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : [];
}
