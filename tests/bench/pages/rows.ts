import {
  aclFacts,
  arxivFacts,
  cvfFacts,
  first,
  neuripsFacts,
  openreviewFacts,
  type Featured,
} from './facts.ts';
import { arxivAbstract } from './markup/arxiv-abstract.ts';
import { arxivList } from './markup/arxiv-list.ts';
import { arxivSearch } from './markup/arxiv-search.ts';
import { aclVolume, cvfList, neuripsList, openreviewVenue } from './markup/venues.ts';

/** What a row of the bench may cost, by our budgets (issue 18); all but `ownOverEmpty` and `firstBadge` as in `Visit`. */
export interface Budgets {
  /** Own time, milliseconds. */
  own?: number;
  /** Of it, more than the empty script has. */
  ownOverEmpty?: number;
  /** Heap over the bare page, kB. */
  heap?: number;
  /** Of our own in one task, milliseconds. */
  longestOwnTask?: number;
  /** From the DOM being ready to the first frame with a mark, milliseconds. */
  firstBadge?: number;
  /** Layouts of the whole list more than the bare page has. */
  layouts?: number;
}

export interface Row {
  /** The word by which it can be asked for. */
  key: string;
  name: string;
  url: string;
  make: (archive: readonly Featured[]) => string;
  /** How many times slower the processor is made: 1. */
  throttle?: number;
  /** The worker looks for likely papers after the first marks: the visit lasts so many ms at least. */
  least?: number;
  budgets: Budgets;
}

const BY_ID = { longestOwnTask: 30 };
const BY_TITLE: Budgets = {
  own: 100,
  firstBadge: 150,
  heap: 2500,
  longestOwnTask: 30,
  layouts: 1,
};
const LOOKS_FOR_LIKELY_MS = 5000;

function list(rows: number, marked: number, more: Partial<Row> = {}): Row {
  return {
    key: `list-${rows}`,
    name: `arXiv list of ${rows.toLocaleString('en')}`,
    url: `https://arxiv.org/list/cs.LG/recent?skip=0&show=${rows}`,
    make: (archive) => arxivList(arxivFacts(rows, marked, archive)),
    budgets: BY_ID,
    ...more,
  };
}

const abstractOf = (archive: readonly Featured[]): string =>
  arxivAbstract(arxivFacts(1, 1, archive)[0]!);

function neurips(titles: number, year: number): Row {
  return {
    key: `neurips-${titles}`,
    name: `NeurIPS list of ${titles.toLocaleString('en')}`,
    url: `https://proceedings.neurips.cc/paper_files/paper/${year}`,
    make: () => neuripsList(first(titles, neuripsFacts())),
    least: LOOKS_FOR_LIKELY_MS,
    budgets: BY_TITLE,
  };
}

/** Every page that is measured. */
export const ROWS: readonly Row[] = [
  {
    key: 'abstract',
    name: 'arXiv abstract page',
    url: 'https://arxiv.org/abs/2605.60001',
    make: abstractOf,
    budgets: { own: 5, ownOverEmpty: 2, heap: 450, ...BY_ID },
  },
  list(50, 8),
  list(250, 30, { budgets: { own: 12, ...BY_ID } }),
  list(2000, 200, { budgets: { own: 40, heap: 700, ...BY_ID } }),
  {
    key: 'list-new',
    name: 'arXiv list/new of 400, with abstracts',
    url: 'https://arxiv.org/list/cs.LG/new',
    make: (archive) => arxivList(arxivFacts(400, 40, archive), true),
    budgets: BY_ID,
  },
  {
    key: 'search',
    name: 'arXiv search of 200',
    url: 'https://arxiv.org/search/?query=systems&searchtype=all&size=200',
    make: (archive) => arxivSearch(arxivFacts(200, 20, archive)),
    budgets: BY_ID,
  },
  neurips(4500, 2024),
  neurips(5800, 2025),
  {
    key: 'openreview',
    name: 'OpenReview venue of 5,000',
    url: 'https://openreview.net/group?id=ICLR.cc/2026/Conference',
    make: () => openreviewVenue(first(5000, openreviewFacts())),
    least: LOOKS_FOR_LIKELY_MS,
    budgets: BY_TITLE,
  },
  {
    key: 'cvf',
    name: 'CVF list of 2,800',
    url: 'https://openaccess.thecvf.com/CVPR2025?day=all',
    make: () => cvfList(first(2800, cvfFacts())),
    least: LOOKS_FOR_LIKELY_MS,
    budgets: BY_TITLE,
  },
  {
    key: 'acl',
    name: 'ACL volume of 1,000',
    url: 'https://aclanthology.org/volumes/2025.acl-long/',
    make: () => aclVolume(first(1000, aclFacts())),
    least: LOOKS_FOR_LIKELY_MS,
    budgets: BY_TITLE,
  },
  {
    key: 'slow-abstract',
    name: 'arXiv abstract page, 4 times slower',
    url: 'https://arxiv.org/abs/2605.60002',
    make: abstractOf,
    throttle: 4,
    budgets: {},
  },
  list(251, 30, {
    key: 'slow-list-250',
    name: 'arXiv list of 250, 4 times slower',
    throttle: 4,
    budgets: {},
  }),
];
