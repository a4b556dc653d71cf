import { archive } from './en/archive.ts';
import { changes } from './en/changes.ts';
import { common } from './en/common.ts';
import { exporting } from './en/export.ts';
import { importing } from './en/import.ts';
import { network } from './en/network.ts';
import { options } from './en/options.ts';
import { paper } from './en/paper.ts';
import { overview } from './en/overview.ts';
import { page } from './en/page.ts';
import { queue } from './en/queue.ts';
import { reader } from './en/reader.ts';
import { search } from './en/search.ts';
import { sites } from './en/sites.ts';
import { status } from './en/status.ts';
import { trouble } from './en/trouble.ts';

/** Texts of popup, library and options. Sentence case, plain, no exclamation marks (docs/LOOK.md, "Words"). */
export const pagesEn = {
  ...archive,
  ...common,
  ...reader,
  ...paper,
  ...queue,
  ...changes,
  ...exporting,
  ...importing,
  ...search,
  ...status,
  ...trouble,
  ...network,
  ...options,
  ...page,
  ...overview,
  ...sites,
} as const;
