/** A queue command that cannot be done; its message is for the reader. Nothing was changed. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
}
