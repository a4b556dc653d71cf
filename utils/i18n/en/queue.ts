/** Texts of the reading queue. */
export const queue = {
  'queue.label': 'Reading queue',
  'queue.removed': 'Removed from the queue.',
  'queue.nowIn': 'Now in “{state}”.',
  'queue.savedOn': 'saved {day}',
  'queue.state': 'State of “{title}”',
  'queue.empty':
    'Nothing saved yet. The bookmark beside a paper, on arXiv or in today’s list, puts it here.',
  'state.to-read': 'To read',
  'state.reading': 'Reading',
  'state.done': 'Done',
  'state.archived': 'Archived',
} as const;
