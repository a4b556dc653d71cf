/** Runs `work` after a wait, or at once, and never twice at the same time; `work` gives nothing when there is none. */
export function createOneByOne(work: () => Promise<void> | undefined) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy: Promise<void> | undefined;

  /** Ends when what there is to do now is done. */
  async function now(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    await busy;
    busy ??= work()?.finally(() => (busy = undefined));
    await busy;
  }

  return {
    now,
    /** So long after the first that asked, whoever asks meanwhile. */
    later(ms: number): void {
      timer ??= setTimeout(() => void now(), ms);
    },
  };
}
