/** Runs in a page of ours: saves ten papers of the archive that share a keyword, and gives it. */
export async function saveTenOfOneField(): Promise<string> {
  interface Paper {
    id: string;
    title: string;
    keywords: string[];
  }
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const papers = await new Promise<Paper[]>((resolve, reject) => {
    const opening = indexedDB.open('tidemark');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('papers').objectStore('papers').getAll();
      all.addEventListener('success', () => {
        opening.result.close();
        resolve(all.result as Paper[]);
      });
    });
  });
  const counts = new Map<string, number>();
  for (const { keywords } of papers)
    for (const one of keywords.filter((word) => word.includes(' ')))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  const [field = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const own = papers.filter(({ keywords }) => keywords.includes(field)).slice(0, 10);
  for (const { id, title } of own)
    await chrome.runtime.sendMessage({
      tidemark: 'save',
      data: { keys: [`arxiv:${id}`], snapshot: { title, authors: [] } },
    });
  return field;
}
