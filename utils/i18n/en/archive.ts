/** Texts on the copy of the whole archive. */
export const archive = {
  'archive.title': 'Archive',
  'archive.progress': 'Months copied',
  'archive.running': '{papers} papers. {done} of {total} months copied, about {left} left.',
  'archive.done': '{papers} papers of {total} months: the whole archive is on this machine.',
  'archive.paused': '{papers} papers. Paused at {done} of {total} months.',
  'archive.held': '{papers} papers, {done} of {total} months. {words} Next try at {time}.',
  'archive.failed': {
    one: 'The feed could not give one month ({months}). It is tried again later.',
    other: 'The feed could not give {n} months ({months}). They are tried again later.',
  },
  'archive.pause': 'Pause copying',
  'archive.resume': 'Resume copying',
  'archive.since': 'How far back',
  'archive.since.all': 'All, since May 2023',
  'archive.since.months': 'The last {n} months',
  'archive.space': 'Space used: about {size} MB.',
  'archive.minutes': { one: 'a minute', other: '{n} minutes' },
} as const;
