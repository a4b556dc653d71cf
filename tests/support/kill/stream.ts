/** How far one paper's commands were acknowledged: saved, then its state, then its tag. */
export type Acked = 0 | 1 | 2 | 3;

/** What our page may call; the worker may die while it answers. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> };
};

/**
 * Runs in a page of ours: saves a paper, sets its state, tags it; each once the one before is acknowledged.
 * Says so at once in the console, since the browser may be killed before this ends.
 */
export async function saveAndTag(n: number): Promise<void> {
  const key = `acl:kill-${n}.1`;
  const send = (tidemark: string, data: object): Promise<boolean> => {
    const lost = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000));
    const answer = chrome.runtime
      .sendMessage({ tidemark, data })
      .then((reply) => reply?.ok === true)
      .catch(() => false);
    return Promise.race([answer, lost]);
  };
  const snapshot = { title: `Saved ${n}`, authors: ['A. Reader'] };
  const steps: [string, object][] = [
    ['save', { keys: [key], snapshot }],
    ['setState', { key, state: 'reading' }],
    ['setTags', { key, tags: [`tag-${n}`] }],
  ];
  for (const [step, [command, data]] of steps.entries()) {
    if (!(await send(command, data))) return;
    console.log(`acked ${n} ${step + 1}`);
  }
}
