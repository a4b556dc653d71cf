/** As wide as a phone, or half a small screen: on arXiv a badge with rank and day would make its row grow here. */
export const NARROW = '(max-width: 480px)';

export const isNarrowPage = (): boolean => matchMedia(NARROW).matches;
