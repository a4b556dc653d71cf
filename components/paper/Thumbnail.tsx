import { useState } from 'react';
import { thumbnailOf } from '../../utils/view/media.ts';
import { Picture } from './Picture.tsx';

/** The small picture in a row, where the reader wants them: asked for when the row is about to be seen. */
export function Thumbnail({ id }: { id: string }) {
  const [failed, setFailed] = useState(false);
  return (
    <span className="thumbnail">
      {!failed && <Picture item={thumbnailOf(id)} alt="" onFailed={() => setFailed(true)} />}
    </span>
  );
}
