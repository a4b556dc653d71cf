/** Opens an address in a new tab. */
export function openLink(href: string | undefined): void {
  if (href !== undefined) window.open(href, '_blank', 'noopener,noreferrer');
}
