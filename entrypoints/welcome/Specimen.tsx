import { useLayoutEffect, useRef } from 'react';
import type { FeedDay } from '../../utils/time/feed-day.ts';
import { drawSpecimen, type SpecimenKind } from './specimen.ts';
import { useDark } from './use-dark.ts';

/** A mark as it stands on pages, to look at: the words beside it say what it shows. */
export function Specimen({ kind, today }: { kind: SpecimenKind; today: FeedDay }) {
  const box = useRef<HTMLSpanElement>(null);
  const dark = useDark();
  useLayoutEffect(() => {
    const anchor = box.current;
    anchor?.replaceChildren(drawSpecimen(kind, { today, dark, anchor }));
  }, [kind, today, dark]);
  return <span ref={box} className="specimen" data-specimen={kind} inert aria-hidden />;
}
