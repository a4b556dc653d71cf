/** Forgets what a test made known of sentences (utils/i18n/text-of.ts). */
export function forgetWords(): void {
  const known = (globalThis as { tidemarkWords?: Record<string, string> }).tidemarkWords ?? {};
  for (const key of Object.keys(known)) delete known[key];
}
