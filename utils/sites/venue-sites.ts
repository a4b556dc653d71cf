import { aaai } from './aaai.ts';
import { acl } from './acl.ts';
import { cvf } from './cvf.ts';
import { dmlr } from './dmlr.ts';
import { ecva } from './ecva.ts';
import { iclrArchive } from './iclr-archive.ts';
import { iclr } from './iclr.ts';
import { ijcai } from './ijcai.ts';
import { jmlr } from './jmlr.ts';
import { neurips } from './neurips.ts';
import { openreview } from './openreview.ts';
import { pmlr } from './pmlr.ts';
import { virtual } from './virtual.ts';
import type { Site } from './types.ts';

/** Proceedings and journals, recognised by title: their files are in the script that runs before the overlay there. */
export const venueSites: readonly Site[] = [
  openreview,
  neurips,
  iclr,
  iclrArchive,
  virtual,
  pmlr,
  cvf,
  ecva,
  acl,
  aaai,
  ijcai,
  jmlr,
  dmlr,
];
