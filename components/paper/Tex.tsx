import { useEffect, useRef } from 'react';

/** TeX as MathML; until the renderer is there, and where it refuses, the TeX itself stands. */
export function Tex({ tex }: { tex: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let gone = false;
    void import('temml')
      .then(({ default: temml }) => {
        if (gone || !place.current) return;
        const maths = document.createElement('span');
        temml.render(tex, maths, { throwOnError: true, maxExpand: 100 });
        place.current.replaceChildren(...maths.childNodes);
      })
      // What is no TeX stays as it was written, which is there already.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [tex]);
  return (
    <span ref={place} className="tex" key={tex}>
      {tex}
    </span>
  );
}
