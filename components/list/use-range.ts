import { useRef } from 'react';
import { useSame } from '../use-same.ts';
import type { Chosen } from './use-chosen.ts';

/** Chooses rows of a list by their places: one, all from the one that was chosen last to it, or on and on. */
export function useRange(
  ids: readonly string[],
  { picked, choose }: Pick<Chosen, 'picked' | 'choose'>,
) {
  const anchor = useRef<string>(undefined);
  const pick = (indexes: readonly number[], on: boolean): void => {
    const some = indexes.flatMap((index) => ids[index] ?? []);
    anchor.current = some.at(-1);
    choose(some, on);
  };
  const extend = (index: number): void => {
    const from = ids.indexOf(anchor.current ?? '');
    if (from === -1) return pick([index], true);
    const step = from < index ? 1 : -1;
    const size = Math.abs(index - from) + 1;
    return pick(
      Array.from({ length: size }, (_, n) => from + n * step),
      true,
    );
  };
  const toggle = (index: number): void => pick([index], !picked.has(ids[index] ?? ''));
  return {
    toggle,
    extend,
    add: (indexes: readonly number[]) => pick(indexes, true),
    /** By a click, with Shift or without. */
    onChoose: useSame((index: number, isRange: boolean) =>
      isRange ? extend(index) : toggle(index),
    ),
  };
}

export type Range = ReturnType<typeof useRange>;
