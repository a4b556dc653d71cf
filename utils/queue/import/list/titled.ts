import type { Candidate } from '../../wire.ts';
import { candidateOf } from '../reference.ts';
import type { TitleLine } from './read.ts';

/** The paper that a line of a list stands for by its title alone; undefined for one that has no title's form. */
export function titledCandidate({
  line,
  text,
  titles,
  isLikely,
}: TitleLine): Candidate | undefined {
  return isLikely ? candidateOf({ line, title: titles[0] ?? text, authors: [] }) : undefined;
}
