/** The stored settings' watched rules as one text, '' where there is none: the overlay needs no more of them. */
export function watchingIn(settings: unknown): string {
  const { watched } = (settings ?? {}) as { watched?: unknown };
  return Array.isArray(watched) && watched[0] ? JSON.stringify(watched) : '';
}
