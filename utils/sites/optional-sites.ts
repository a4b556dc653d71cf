import { acm } from './acm.ts';
import { connectedPapers } from './connected-papers.ts';
import { dblp } from './dblp.ts';
import { ieee } from './ieee.ts';
import { isca } from './isca.ts';
import { jair } from './jair.ts';
import { nature } from './nature.ts';
import { papersCool } from './papers-cool.ts';
import { rss } from './rss.ts';
import { scholar } from './scholar.ts';
import { scirate } from './scirate.ts';
import { semanticScholar } from './semantic-scholar.ts';
import { springer } from './springer.ts';
import { usenix } from './usenix.ts';
import type { Site } from './types.ts';

/** Sites that the reader grants one by one; their files are where those of the venues are. */
export const optionalSites: readonly Site[] = [
  scholar,
  semanticScholar,
  acm,
  ieee,
  springer,
  nature,
  dblp,
  jair,
  usenix,
  isca,
  rss,
  papersCool,
  scirate,
  connectedPapers,
];
