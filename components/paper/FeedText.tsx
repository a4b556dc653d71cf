import { Fragment, type ReactNode } from 'react';
import { textParts, type TextPart } from '../../utils/titles/title-parts.ts';
import { Tex } from './Tex.tsx';

function part({ kind, text }: TextPart, find: FeedTextProps['find']): ReactNode {
  if (kind === 'text' && find) return marked(text, find(text));
  if (kind === 'sup') return <sup>{text}</sup>;
  if (kind === 'sub') return <sub>{text}</sub>;
  return kind === 'tex' ? <Tex tex={text} /> : text;
}

function marked(text: string, marks: readonly (readonly [number, number])[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}

interface FeedTextProps {
  text: string;
  /** Finds what to highlight in each part of the text that is no maths: places in it, in order. */
  find?: (part: string) => readonly (readonly [number, number])[];
}

function drawn({ text, find }: FeedTextProps): ReactNode {
  const parts = textParts(text);
  if (!find && parts.length === 1 && parts[0]?.text === text && parts[0].kind === 'text')
    return text;
  // Parts of one text never change their places.
  // oxlint-disable-next-line react/no-array-index-key
  return parts.map((one, index) => <Fragment key={index}>{part(one, find)}</Fragment>);
}

/**
 * A title or an abstract of the feed: maths drawn where it is maths, everything else as the text it is, and
 * running its own way in a page that runs the other.
 */
export function FeedText(props: FeedTextProps) {
  return <bdi>{drawn(props)}</bdi>;
}
