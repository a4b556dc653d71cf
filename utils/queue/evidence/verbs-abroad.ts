import type { Saying } from './claim.ts';

/** The same statements in the languages in which authors of arXiv write them, most of all German and French. */
const PATTERNS: [Saying, RegExp][] = [
  [
    'withdrawn',
    /^(?:(?:diese[rs]?|der|das|die|cet?te?|l'|este|el|questo)? ?(?:artikel|arbeit|beitrag|paper|article|artículo|articolo) ?)?(?:wurde |a été |ha sido |è stato )?(?:vom autor |von den autoren )?(?:zurückgezogen|retiré|retirado|ritirato)(?=$|[ .,])/iu,
  ],
  [
    'forthcoming',
    /^(?:erscheint (?:demnächst |bald )?(?:in|im|bei)|wird (?:\w+ ){0,2}(?:in|im|bei) .{2,80} erscheinen|à paraître|a paraître|en prensa|in corso di (?:stampa|pubblicazione)|im druck|sous presse)(?=$|[ .,(])/iu,
  ],
  [
    'accepted',
    /^(?:(?:diese[rs]?|der|das|die|cet?te?|l'|este|el|questo)? ?(?:artikel|arbeit|beitrag|paper|article|travail|artículo|trabajo|articolo|lavoro) ?)?(?:ist |wurde |a été |est |ha sido |è stato )?(?:zur (?:veröffentlichung|publikation) )?(?:angenommen|akzeptiert|acceptée?|aceptado|accettato)(?=$|[.,(]| (?:bei|von|für|in|im|zur|auf|beim|à|au|aux|dans|par|pour|en|para|por|per|a|da|su|alla) )/iu,
  ],
  [
    'published',
    /^(?:(?:diese[rs]?|der|cet?te?|este|questo) ?(?:artikel|arbeit|beitrag|article|artículo|articolo) ?)?(?:wurde |a été |est |ha sido |è stato )?(?:veröffentlicht|erschienen|publiée?|paru|publicado|pubblicato) (?:in|im|bei|dans|aux?|à|en|su|nel|sur) /iu,
  ],
  [
    'presented',
    /^(?:vorgetragen|vorgestellt|présentée?|presentado|presentato) (?:auf|bei|beim|in|à|aux?|dans|en|a|al) /iu,
  ],
];

/** Whether what follows bears the statement out: in a place that has a name, or not withdrawn from one. */
function bearsOut(says: Saying, after: string): boolean {
  if (says === 'withdrawn') return !/^ (?:von|de|da) \p{Lu}/u.test(after);
  return says === 'published' || says === 'presented' ? /\p{Lu}/u.test(after) : true;
}

/** The statement with which a part of a sentence begins, in a language other than English. */
export const verbAbroadOf = (rest: string): Saying | undefined =>
  PATTERNS.find(([says, pattern]) => {
    const found = pattern.exec(rest)?.[0];
    return found !== undefined && bearsOut(says, rest.slice(found.length));
  })?.[0];
