import { proceedingsSite } from './proceedings-software.ts';

export const neurips = proceedingsSite('NeurIPS', [
  'proceedings.neurips.cc',
  'papers.neurips.cc',
  'papers.nips.cc',
]);
