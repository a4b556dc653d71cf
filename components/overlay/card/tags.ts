const MOST_TAGS = 50;
const LONGEST = 60;

/** The tags in a text with commas, each once, in the order typed. */
export function tagsOf(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, LONGEST))
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, MOST_TAGS);
}
