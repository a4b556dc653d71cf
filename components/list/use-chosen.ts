import { useMemo, useState } from 'react';

const NONE: ReadonlySet<string> = new Set();

/** Which rows of a list the reader has chosen, by id; those of them that are shown count. */
export function useChosen(ids: readonly string[]) {
  const [picked, setPicked] = useState(NONE);
  const chosen = useMemo(
    () => (picked.size === 0 ? [] : ids.filter((id) => picked.has(id))),
    [ids, picked],
  );
  return {
    picked,
    chosen,
    choose: (some: readonly string[], on: boolean): void =>
      setPicked((before) => {
        const next = new Set(before);
        for (const id of some)
          if (on) next.add(id);
          else next.delete(id);
        return next;
      }),
    all: () => setPicked(new Set(ids)),
    none: () => setPicked(NONE),
  };
}

export type Chosen = ReturnType<typeof useChosen>;
