/** Texts of the overlay, in a catalogue of their own so that pages' texts stay out of its bundle. */
export const overlayEn = {
  'overlay.save': 'Save to Tidemark',
  'overlay.saved': 'Saved. Press to remove from the queue',
  'overlay.badge.today': 'Ranked {rank} of {size} today with {upvotes} upvotes',
  'overlay.badge.day': 'Ranked {rank} of {size} on {day} with {upvotes} upvotes',
  'overlay.today': 'today',
  'overlay.kept': 'Saved',
  'overlay.opened': 'Opened',
  'overlay.done': 'Done',
  'overlay.months': 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
} as const;
