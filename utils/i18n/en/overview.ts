/** Texts of the digest and of insights. */
export const overview = {
  'nav.digest': 'Digest',
  'nav.insights': 'Insights',
  'digest.title': 'The last seven days',
  'digest.how':
    'The best of each day: what you watch for, what is near to your own papers, then the most upvoted.',
  'digest.print': 'Print',
  'digest.empty': 'Nothing of the last seven days is copied yet.',
  'insights.title': 'Insights',
  'insights.how': 'From the archive on this machine. Weeks end today.',
  'insights.partly': {
    one: '{n} weekday of the last eight weeks is not copied yet.',
    other: '{n} weekdays of the last eight weeks are not copied yet.',
  },
  'insights.empty': 'Nothing of the last eight weeks is copied yet.',
  'insights.weeks': 'Papers a week',
  'insights.weekFrom': 'Week from',
  'insights.organizations': 'Organisations of the last eight weeks',
  'insights.organization': 'Organisation',
  'insights.keywords': 'Keywords of the last eight weeks',
  'insights.keyword': 'Keyword',
  'insights.notCopied': 'not copied yet',
  'insights.papers': 'Papers',
  'insights.course': 'Week by week',
  'insights.rise': 'Rise',
  'insights.riseTitle': 'The last four weeks less the four before',
  'insights.counts': 'Papers by week, oldest first: {counts}',
} as const;
