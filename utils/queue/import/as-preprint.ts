import type { ItemType } from '../item/type.ts';

/** The type of what is in no other place than a preprint server: a preprint, whatever a program made of it, but no book. */
export const asPreprint = (type: ItemType): ItemType =>
  /^(?:article-journal|paper-conference|manuscript|webpage|document|report)$/.test(type)
    ? 'article'
    : type;
