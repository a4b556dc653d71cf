import citeproc from 'citeproc';
import { loadStyle, StyleError, type StyleChoice } from './citation-style.ts';
import { toCsl, type CslItem } from './csl.ts';
import { markedTitle } from './marked-title.ts';
import { typeOf, type Work } from './work.ts';

/** What styles print of a preprint: where it is, and its number there. */
function itemOf(work: Work, key: string): CslItem & { number?: string } {
  const {
    annote: _notes,
    note: _ids,
    keyword: _tags,
    abstract: _abstract,
    archive: _archive,
    archive_location: _id,
    ...item
  } = toCsl(work, key);
  const isPreprint = typeOf(work) === 'article' && work.arxivId !== undefined;
  const where = isPreprint ? { publisher: 'arXiv', number: `arXiv:${work.arxivId}` } : {};
  // A style that is printed as plain text has no raised letters.
  return { ...item, ...where, title: markedTitle(work.title) };
}

/** One entry on one line; its number stands apart from its words. */
const lineOf = (entry: string): string =>
  entry
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\[\d+\]|\(?\d+[.)])(?=\S)/, '$1 ');

/**
 * A plain list of references in a citation style, in the order that the style wants, a line each. Throws `StyleError`
 * for a style that cannot be used.
 */
export async function toReferenceList(
  works: readonly { key: string; work: Work }[],
  choice: StyleChoice,
): Promise<string> {
  const style = await loadStyle(choice);
  const locale = await import('./styles/locale-en-US.json', { with: { type: 'json' } });
  const items = new Map(works.map(({ work, key }) => [key, itemOf(work, key)]));
  try {
    const engine = new citeproc.Engine(
      { retrieveLocale: () => locale.default, retrieveItem: (id) => items.get(id) },
      style,
      'en-US',
      false,
    );
    engine.setOutputFormat('text');
    engine.updateItems([...items.keys()]);
    const made = engine.makeBibliography();
    if (made === false) throw new StyleError();
    return made[1].map((entry) => `${lineOf(entry)}\n`).join('');
  } catch (error) {
    // It throws what it likes, texts too; a style of ours never makes it do so.
    if (typeof choice === 'string' || error instanceof StyleError) throw error;
    throw new StyleError();
  }
}
