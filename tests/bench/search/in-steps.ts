/** What `work` costs in all, and its longest stretch between two pauses. */
export async function inSteps(work: (pause: () => Promise<void>) => Promise<unknown>) {
  let total = 0;
  let longest = 0;
  let start = performance.now();
  const stop = (): void => {
    const step = performance.now() - start;
    total += step;
    longest = Math.max(longest, step);
  };
  await work(async () => {
    stop();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    start = performance.now();
  });
  stop();
  return { total, longest };
}
