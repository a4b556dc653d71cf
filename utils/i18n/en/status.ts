/** Texts on the state of the copy, and of pausing. */
export const status = {
  'sync.refresh': 'Read the feed now',
  'sync.at': 'Synced {when}',
  'sync.never': 'Not synced yet',
  'status.access': 'The browser does not let Tidemark read the feed. What was copied is kept.',
  'status.sites':
    'The browser does not let Tidemark mark pages on some sites. The list here still works.',
  'status.grant': 'Give access back',
  'status.firstRun': 'Copying the last two weeks: {read} of {total} days.',
  'status.progress': 'Days copied',
  'status.offline': 'Offline.',
  'status.kept': 'The list from {time} is shown.',
  'status.nothingKept': 'There is no list to show yet.',
  'status.nextTry': 'Next try at {time}.',
  'status.tryNow': 'Try now',
  'pause.menu': 'Pause',
  'pause.everywhere': 'Pause everywhere',
  'pause.host': 'Pause on {host}',
  'pause.on': 'Marks are paused everywhere.',
  'pause.onHost': 'Marks are paused on {host}.',
  'pause.resume': 'Resume',
} as const;
