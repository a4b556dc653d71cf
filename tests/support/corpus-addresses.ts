/** Pages that were saved under an address which is not their own. */
const ADDRESSES: Record<string, string> = {
  'aaai/issue-2014.html': 'https://aaai.org/proceeding/01-twenty-eighth-aaai-conference/',
  'aaai/issue-2020-track3.html': 'https://aaai.org/proceeding/03-thirty-fourth-aaai/',
  'aaai/issue-2026-track1.html': 'https://ojs.aaai.org/index.php/AAAI/issue/view/700',
  'ieee/document-image-colorization.html': 'https://ieeexplore.ieee.org/document/4409120',
  'jair/vol-2026-1.html': 'https://www.jair.org/index.php/jair/issue/view/1200',
  'scholar/cluster-2016.html': 'https://scholar.google.com/scholar?cluster=5362332738201102290',
  'scholar/query-deep-architectures-2016.html': 'https://scholar.google.com/scholar?q=deep',
  'springer/trafilatura-1007.html': 'https://link.springer.com/article/10.1007/s11926-017-0626-z',
};

/** The address under which a page of the corpus is known. */
export const addressOf = (name: string, url: string): URL => new URL(ADDRESSES[name] ?? url);
