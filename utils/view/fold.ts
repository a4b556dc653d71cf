/** Lower case without diacritics, for comparing what a reader typed with what the feed says. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
