import { useEffect, useState, type ComponentProps } from 'react';

interface SaidProps extends Omit<ComponentProps<'div'>, 'role'> {
  as?: 'div' | 'p' | 'span';
}

/** What screen readers say when it comes or changes: they say nothing of a region that comes with its words, so it is in the page before them. */
export function Said({ as: Tag = 'div', children, ...rest }: SaidProps) {
  const [isThere, setIsThere] = useState(false);
  // After the browser has drawn it empty.
  // oxlint-disable-next-line react/set-state-in-effect -- a second drawing is what it is for
  useEffect(() => setIsThere(true), []);
  return (
    <Tag {...(rest as object)} role="status">
      {isThere && children}
    </Tag>
  );
}
