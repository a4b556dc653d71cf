/** Texts on the sites that the reader switches on one by one. */
export const sites = {
  'sites.title': 'Mark papers on these sites too',
  'sites.what':
    'Each is off until you switch it on; your browser then asks you. Papers are recognised on your machine: no page that you visit is reported to anyone.',
  'sites.here': 'Mark papers on this site ({site})',
} as const;
