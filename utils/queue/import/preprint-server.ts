/**
 * Names under which references have a preprint server where a venue should be: `arXiv preprint
 * arXiv:1706.03762`, `CoRR`, `ArXiv`, `arXiv (Cornell University)`, `bioRxiv`. A preprint server is no venue.
 */
const SERVER =
  /^(?:https?:\/\/\S+|(?:.{0,40}\b)?arxiv\b.*|corr(?:[\s,]+abs\/.*)?|computing research repository.*|(?:bio|med|chem|tech|eco|psy|soc|ed|engr|eart|law|sportr|meta|paleor|agri|ind(?:ia)?r|afric|engr|osf |open)[a-z]*xiv\b.*|osf preprints.*|research square.*|(?:available (?:at|on) )?ssrn\b.*|social science research network.*|preprints(?:\.org)?|authorea\b.*|techrxiv.*|zenodo|hal\b(?: open science)?|cold spring harbor laboratory|cornell university|e-?prints?|preprint)$/i;

export const isPreprintServer = (name: string): boolean => SERVER.test(name.trim());

/** A venue to keep: the first name that is none of a preprint server. */
export const venueAmong = (names: readonly (string | undefined)[]): string | undefined =>
  names.find((name) => name !== undefined && name.trim() !== '' && !isPreprintServer(name));
