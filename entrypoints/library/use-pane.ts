import { useMemo, useState } from 'react';
import { useMedia } from '../../components/use-media.ts';
import type { Reader } from '../../components/reader-context.tsx';
import { arxivKey, type PaperKey } from '../../utils/paper-key.ts';

const WIDE = '(min-width: 1100px)';

/** The paper beside the list, where there is room for it; it belongs to one list. */
export function usePane(address: string): Reader['pane'] {
  const wide = useMedia(WIDE);
  const [picked, setPicked] = useState<{ address: string; key: PaperKey }>();
  return useMemo(
    () =>
      wide
        ? {
            shown: picked?.address === address ? picked.key : undefined,
            show: (paper) => setPicked({ address, key: arxivKey(paper.id) }),
            hide: () => setPicked(undefined),
          }
        : undefined,
    [wide, picked, address],
  );
}
