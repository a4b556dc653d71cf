import { withoutEntities } from '../entities.ts';
import { lowered, raised } from '../title-markup.ts';

const TAG =
  /<(\/?)(i|b|em|strong|sc|sup|sub|span|u|scp|jats:\w+|mml:\w+|p|title|br)(?:\s[^<>]*)?\/?>/gi;

/**
 * The plain text of a title or note with CSL's rich-text tags (docs.citationstyles.org, "Rich text"), or what
 * Crossref has: raised and lowered text as our titles write it, entities as characters. A `<` that begins
 * none of these tags is text.
 */
export function withoutMarkup(text: string): string {
  const plain = text
    .replace(/<sup>([^<]{1,12})<\/sup>/gi, (_, up: string) => raised(up))
    .replace(/<sub>([^<]{1,12})<\/sub>/gi, (_, low: string) => lowered(low))
    .replace(TAG, (_, slash: string, name: string) =>
      /^(?:p|br|jats:p)$/i.test(name) && slash === '' ? '\n' : '',
    );
  return withoutEntities(plain).trim();
}
