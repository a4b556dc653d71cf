/** Tells the longest of this page's tasks that took more than 50 ms, since it was last asked; 0 for none. */
export function watchTasks(): { longest(): Promise<number> } {
  let longest = 0;
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  function take(entries: readonly PerformanceEntry[]): void {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  }
  observer.observe({ type: 'longtask' });
  return {
    async longest() {
      // The task that asks has to end before it is known how long it was.
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      take(observer.takeRecords());
      const found = longest;
      longest = 0;
      return found;
    },
  };
}
