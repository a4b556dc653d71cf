const MOST_CAUSES = 5;

/** Whether the browser had no room for what was written. Nothing of that transaction is there then. */
export function isDiskFull(error: unknown): boolean {
  let cause = error;
  for (let n = 0; n < MOST_CAUSES && cause instanceof Error; n += 1) {
    const { inner } = cause as Error & { inner?: unknown };
    // Dexie names the cause of an abort `inner`; `storage.local` only says it in its message.
    if (
      /quota.?exceeded|exceeded the quota|FILE_ERROR_NO_SPACE/i.test(
        `${cause.name} ${cause.message}`,
      )
    )
      return true;
    cause = inner ?? cause.cause;
  }
  return false;
}
