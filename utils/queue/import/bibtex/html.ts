import { withoutEntities } from '../entities.ts';
import { withoutPairs } from '../title-markup.ts';

const ENTITY = /(?:\\?&|\{\\&\})((?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-f]+);)/gi;

/**
 * LaTeX of a field without the HTML that programs leave in it: `\&amp;`, `<i>E. coli</i>`, and as Mendeley and Crossref
 * write that, `{\textless}i{\textgreater}`, `$\less$i$\greater$`. Our own export writes `\textless{}`, which stays.
 */
export function withoutHtml(field: string): string {
  const plain = field
    .replace(/\{\\textless\}|\$\\less\$/g, '<')
    .replace(/\{\\textgreater\}|\$\\greater\$/g, '>')
    .replace(ENTITY, (_, name: string) => {
      const sign = withoutEntities(`&${name}`);
      return sign === '&' ? '\\&' : sign;
    });
  return withoutPairs(plain);
}
