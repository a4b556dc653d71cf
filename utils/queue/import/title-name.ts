/** A title as it is compared: letters and figures only, without case and accents. */
export const nameOfTitle = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
