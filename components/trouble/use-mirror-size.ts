import { useEffect, useState } from 'react';
import { useServices } from '../services.tsx';

/** How many papers the queue's mirror in `storage.local` holds; undefined until it is read, and where it cannot be. */
export function useMirrorSize(): number | undefined {
  const { browser } = useServices();
  const [papers, setPapers] = useState<number>();
  useEffect(() => {
    let gone = false;
    // What reads it is much code, which a page that works never needs.
    void Promise.all([
      import('../../utils/queue/mirror/mirror.ts'),
      import('../../utils/queue/mirror/open-mirror.ts'),
    ])
      .then(([{ readMirror }, { openMirror }]) => readMirror(openMirror(browser).storage))
      .then(({ items }) => !gone && setPapers(items.length))
      // The number is left out of the words; the copy itself says when it cannot be read.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [browser]);
  return papers;
}
