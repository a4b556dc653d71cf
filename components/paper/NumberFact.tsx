import type { ReactNode } from 'react';
import { shortCount } from '../../utils/view/short-count.ts';

interface NumberFactProps {
  n: number;
  /** What it counts, in full: said on hover, and by screen readers. */
  name: string;
  /** Its sign. */
  children: ReactNode;
}

/** A number among the facts, short, with its name. */
export function NumberFact({ n, name, children }: NumberFactProps) {
  return (
    <span title={name}>
      <span aria-hidden>
        {children}
        {` ${shortCount(n)}`}
      </span>
      <span className="hidden">{name}</span>
    </span>
  );
}
