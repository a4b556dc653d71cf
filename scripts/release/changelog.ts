const UNRELEASED = '## Unreleased';

/** The entries below a heading, up to the next one. */
function entriesOf(changelog: string, heading: string): string {
  const lines = changelog.split('\n');
  const start = lines.indexOf(heading);
  if (start === -1) return '';
  const end = lines.findIndex((line, i) => i > start && line.startsWith('## '));
  return lines
    .slice(start + 1, end === -1 ? undefined : end)
    .join('\n')
    .trim();
}

/**
 * A changelog whose unreleased entries are those of `version`. Throws where there are none.
 * @param date `YYYY-MM-DD`
 */
export function withRelease(changelog: string, version: string, date: string): string {
  if (entriesOf(changelog, UNRELEASED) === '')
    throw new Error(`CHANGELOG.md has no entries under “${UNRELEASED}”.`);
  return changelog.replace(UNRELEASED, `## ${version} (${date})`);
}

/** The entries of a version, as Markdown: the notes of its release. Throws where there are none. */
export function notesOf(changelog: string, version: string): string {
  const heading = changelog
    .split('\n')
    .find((line) => line === `## ${version}` || line.startsWith(`## ${version} (`));
  const notes = heading === undefined ? '' : entriesOf(changelog, heading);
  if (notes === '') throw new Error(`CHANGELOG.md has no entries of ${version}.`);
  return `${notes}\n`;
}
