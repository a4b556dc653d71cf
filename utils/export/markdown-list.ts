import { toMarkdown } from './markdown.ts';
import type { Work } from './work.ts';

const tagName = (tag: string): string => `#${tag.trim().replace(/[^\p{L}\p{N}_/-]+/gu, '-')}`;

/** A task list, one work a line, ticked when it is done; notes stand below it, indented. */
export function toMarkdownList(works: readonly { work: Work }[]): string {
  return works
    .map(({ work }) => {
      const { state, tags = [], notes = '' } = work;
      const tick = state === 'done' || state === 'archived' ? 'x' : ' ';
      const head = [`- [${tick}] ${toMarkdown(work)}`, ...tags.map(tagName)].join(' ');
      const below = notes.trim() === '' ? [] : notes.trim().split(/\r?\n/);
      return [head, ...below.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
    })
    .map((text) => `${text}\n`)
    .join('');
}
