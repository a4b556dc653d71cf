const WEB = /\b(?:https?:\/\/|www\.)\S+?(?=[.,;:)\]]*(?:\s|$))|\bthis https? url\b/gi;

/**
 * A remark as running text: TeX's commands, groups and ties gone, quotes and dashes in one form, each
 * address the word `URL`. Letters keep their case, since names of venues are known by it.
 */
export function plainText(remark: string): string {
  return remark
    .normalize('NFKC')
    .replace(WEB, ' URL ')
    .replace(/\\[&%#$_]/g, (found) => found.slice(1))
    .replace(/\\(?:[a-zA-Z]+\*?|.)\s*/g, ' ')
    .replace(/[{}$^]/g, '')
    .replace(/[~\s]+/g, ' ')
    .replace(/[‘’`]/g, "'")
    .replace(/[“”„«»]|''/g, '"')
    .replace(/\s*[–—]\s*|\s*-{2,}\s*|\s-\s/g, (dash) => (/\s|—/.test(dash) ? ' - ' : '-'))
    .replace(/(?<=\b[A-Z]) & (?=[A-Z]\b)/g, '&')
    .replace(/[*_"]/g, '')
    .replace(/ @ ?/g, ' at ')
    .replace(/ +/g, ' ')
    .trim();
}
