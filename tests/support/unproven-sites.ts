/** Sites of which the corpus has no real page: made from descriptions, and named "unproven" in the README. */
export const UNPROVEN: readonly string[] = [
  'alphaXiv',
  'ICLR, ICML, NeurIPS, CVPR, ICCV, ECCV virtual sites',
  'ECVA',
  'Semantic Scholar',
  'dblp',
  'ISCA Archive',
  'Robotics: Science and Systems',
  'papers.cool',
  'SciRate',
  'Connected Papers',
];
