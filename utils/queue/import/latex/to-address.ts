import { latexToText } from './to-text.ts';

/**
 * An address or id as it is meant, of a field in which programs write it with LaTeX's escapes or without
 * them: `36\_2`, `{\~{}}k`, `\url{…}`, `10.1002/…:3{\textless}118`.
 */
export function latexToAddress(text: string): string {
  const bare = text
    .replace(
      /\\(?:url|path|nolinkurl|href)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}(?:\{[^{}]*\})?/g,
      '$1',
    )
    .replace(/\\(?:string|protect)(?![a-zA-Z])/g, '')
    // A tilde is itself here, no blank.
    .replace(/(?<!\\)~/g, '\\textasciitilde{}');
  return latexToText(bare, { ligatures: false }).replace(/\s*\n\s*/g, '');
}
