import { textParts } from '../titles/title-parts.ts';

/** What would be read as one of CSL's tags or an entity, and is text. */
const escaped = (text: string): string =>
  text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(
      /<(?=\/?(?:i|b|em|strong|sc|sup|sub|span|u|scp|jats:\w+|mml:\w+|p|title|br)[\s/>])/gi,
      '&lt;',
    );

/** A title with CSL's rich-text tags for raised and lowered text; maths stay between `$`. Zotero reads it too. */
export function cslTitle(title: string): string {
  return textParts(title.toWellFormed())
    .map(({ kind, text }) => {
      if (kind === 'tex') return `$${text}$`;
      return kind === 'text' ? escaped(text) : `<${kind}>${escaped(text)}</${kind}>`;
    })
    .join('')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
