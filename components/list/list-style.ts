import type { CSSProperties } from 'react';

/** How much room a list takes: its height, where rows do not simply follow each other, and that of its longest rank. */
export const listStyle = (size: number, height: number | undefined): CSSProperties =>
  Object.assign({ blockSize: height }, { '--digits': String(size).length });
