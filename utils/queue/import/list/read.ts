import type { PaperKey } from '../../../paper-key.ts';
import type { Progress, Refused } from '../reading.ts';
import { nameOfTitle } from '../title-name.ts';
import { withoutMarks } from './clean.ts';
import { listEntries, withoutMark } from './entries.ts';
import { keysInLine } from './keys.ts';
import { isTitleLike, titlesIn } from './titles.ts';

const MOST_LINES = 20_000;
const MOST_LETTERS = 2000;
const SHORTEST_TITLE = 8;

/** An entry of a list that names no id: what in it may be the title, the likeliest first. */
export interface TitleLine {
  line: number;
  text: string;
  titles: string[];
  /** The line has a title's form, and is a paper also where the archive has none of that title. */
  isLikely: boolean;
}

/** What parts the head of a Markdown table from its rows. */
const RULE = /^(?=.*-)(?=.*\|)[-|:\s]+$/;

export interface ListReading {
  named: { line: number; key: PaperKey }[];
  titles: TitleLine[];
  refused: Refused[];
}

/** Reads a pasted list: each entry names papers, is a title to look up, or is refused with the reason. */
export function readList(text: string, progress: Progress = () => undefined): ListReading {
  const entries = listEntries(text);
  const reading: ListReading = { named: [], titles: [], refused: [] };
  const refuse = (line: number, words: string, why: Refused['why']): void =>
    void reading.refused.push({ line, text: words.slice(0, MOST_LETTERS), why });
  for (const [n, entry] of entries.entries()) {
    if (n % 200 === 0) progress(n / entries.length);
    const words = withoutMarks(entry.text.slice(0, MOST_LETTERS * 5));
    if (n >= MOST_LINES) refuse(entry.line, words, 'too-many');
    else if (entry.text.length > MOST_LETTERS * 5) refuse(entry.line, words, 'too-long');
    else {
      const keys = keysInLine(entry.text);
      reading.named.push(...keys.map((key) => ({ line: entry.line, key })));
      if (keys.length > 0) continue;
      // A line of nothing but markup, or of rules and bars, is a blank one.
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      if (/^#{1,6}\s/.test(words) || RULE.test(entries[n + 1]?.text ?? ''))
        refuse(entry.line, words, 'heading');
      else if (nameOfTitle(words).length < SHORTEST_TITLE)
        refuse(entry.line, entry.text, 'unknown');
      else if (entry.text.length > MOST_LETTERS) refuse(entry.line, words, 'too-long');
      else
        reading.titles.push({
          line: entry.line,
          text: words,
          titles: titlesIn(entry.text),
          isLikely: isTitleLike(withoutMark(words)),
        });
    }
  }
  return reading;
}
