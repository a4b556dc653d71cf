/**
 * What the browser answered when it was asked to keep Tidemark's data also when the disk runs low
 * (`navigator.storage.persist`, which exists in pages only); `unknown`: it cannot be asked, or failed to answer.
 */
export type Kept = 'kept' | 'refused' | 'unknown';

type Storage = Pick<StorageManager, 'persist' | 'persisted'>;

/** Asks, where that was not granted before. Never rejects. */
export async function askToKeep(storage: Partial<Storage> | undefined): Promise<Kept> {
  try {
    if ((await storage?.persisted?.()) === true) return 'kept';
    const answer = await storage?.persist?.();
    if (answer === undefined) return 'unknown';
    return answer ? 'kept' : 'refused';
  } catch {
    // Then options say that the browser did not answer.
    return 'unknown';
  }
}
