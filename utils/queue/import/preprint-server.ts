/**
 * Names under which references have a preprint server where a venue should be: `arXiv preprint
 * arXiv:1706.03762`, `CoRR`, `ArXiv`, `arXiv (Cornell University)`, `bioRxiv`. A preprint server is no venue.
 */
const NAMES = [
  String.raw`https?:\/\/\S+`,
  String.raw`(?:.{0,40}\b)?arxiv\b.*`,
  // bioRxiv, PsyArXiv, INA-Rxiv, Arabixiv; `XXIV` and `Tides-XIV` end with a number.
  String.raw`(?:osf )?(?!(?:[\w-]*-)?[ivxlcdm]+\b)[\w-]+xiv\b.*`,
  String.raw`corr(?:[\s,]+abs\/.*)?`,
  '(?:computing research repository|social science research network).*',
  '(?:osf preprints|research square|authorea).*',
  String.raw`(?:available (?:at|on) )?ssrn\b.*`,
  String.raw`preprints(?:\.org)?|preprint|e-?prints?`,
  'hal(?: open science)?|zenodo|cold spring harbor laboratory|cornell university',
];
const SERVER = new RegExp(`^(?:${NAMES.join('|')})$`, 'i');

export const isPreprintServer = (name: string): boolean => SERVER.test(name.trim());

/** A venue to keep: the first name that is none of a preprint server. */
export const venueAmong = (names: readonly (string | undefined)[]): string | undefined =>
  names.find((name) => name !== undefined && name.trim() !== '' && !isPreprintServer(name));
