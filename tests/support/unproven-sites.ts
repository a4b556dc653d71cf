/** Sites of which no real page was seen: made from descriptions, and named "unproven" in the README. */
export const UNPROVEN: readonly string[] = [
  'alphaXiv',
  'ICLR, ICML, NeurIPS, CVPR, ICCV, ECCV virtual sites',
  'ECVA',
  'Semantic Scholar',
  'ISCA Archive',
  'Robotics: Science and Systems',
  'Connected Papers',
];

/** Sites of which the corpus has no real page, with what is known of them all the same, in the README's words. */
export const PARTLY_PROVEN: Readonly<Record<string, string>> = {
  dblp: 'proven for search, else unproven',
  'papers.cool': 'proven for search, else unproven',
  SciRate: 'proven by pages made from its public templates',
};
