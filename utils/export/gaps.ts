const NBSP = '\u00A0';
const JOINER = '\u2060';

/**
 * Names and tags in formats that part a line at commas or semicolons. A no-break space, or a word joiner where there is
 * no blank, keeps one that holds such a sign in one piece; other programs show a gap or nothing, our own readers turn
 * them back (utils/queue/import/tagged).
 */
export const unpartedName = (name: string): string => name.replace(/,\s*/g, `${NBSP} `);
export const unpartedTag = (tag: string): string =>
  tag
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([;,])( ?)/g, (_, sign: string, blank: string) => sign + (blank ? NBSP : JOINER));
