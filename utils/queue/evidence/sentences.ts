/** Words whose full stop ends no sentence; letters alone ("J.", "A.") are so too. */
const SHORT = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:\p{L}|acad|acc|adv|aip|am|amer|ann|apj|appl|arch|artif|assoc|astron|astrophys|atmos|biol|bull|chem|chin|class|comm|commun|comp|comput|cond|conf|conn|contrib|ed|eds|electron|eng|eq|eur|evol|fig|figs|found|gen|geom|geophys|grav|high|hist|ieee|incl|inf|inform|inst|instrum|int|intell|intl|j|jpn|journ|lang|lat|learn|lect|lett|mach|mag|magn|mater|math|mech|med|meth|methods|mod|mon|nat|natl|neural|no|nos|not|notes|nucl|opt|part|phil|philos|phys|plasma|pp|proc|prog|publ|pure|quant|quantum|rep|res|resp|rev|robot|roy|russ|sci|sec|sect|ser|sel|soc|softw|solid|sov|spec|stat|stud|suppl|symp|syst|tech|technol|theor|top|trans|univ|vol|vs|al|cf|dr|prof|st|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$`,
  'iu',
);
const OPENS = /^(?:accepted|to appear|published|presented|withdrawn|submitted|camera|v\d)/i;
/** Where a new statement may begin inside a sentence. */
const JOINT =
  /(?:,\s*(?!\d)|,\s+)(?:(?:and|but|then|now)\s)?|[()[\]]\s*|:\s+| - |\s\/+\s|\s(?:and|but|then|now|&)\s|\s(?=(?:Accepted (?:to|at|by|for|in|as)|Published (?:in|at|as|by)|To appear|Presented at)\s)/g;

export interface Sentence {
  /** Whether it asks instead of saying. */
  asks: boolean;
  text: string;
  /** Its parts, split at commas, brackets, colons, dashes, "and" and "but". */
  parts: Part[];
}

export interface Part {
  /** The part alone, up to the next joint. */
  own: string;
  /** From the part to the end of the sentence. */
  rest: string;
  /** The parts before it. */
  before: readonly string[];
  /** What joins it to the part before: `,` `(` `:` `-` `and` …; empty at the start. */
  joint: string;
}

function partsOf(sentence: string): Part[] {
  const joints = [...sentence.matchAll(JOINT)];
  const starts = [0, ...joints.map((joint) => joint.index + joint[0].length)];
  const ends = [...joints.map((joint) => joint.index), sentence.length];
  const owns = starts.map((start, n) => sentence.slice(start, ends[n]).trim());
  const parts: Part[] = [];
  for (const [n, own] of owns.entries()) {
    const joint = joints[n - 1]?.[0].trim() ?? '';
    const before = parts.map((part) => part.own);
    if (own !== '') parts.push({ own, rest: sentence.slice(starts[n]).trim(), before, joint });
  }
  return parts;
}

/** The sentences of a text by `plainText`, as authors write them: "10 pages; v2: typos. To appear in J. Phys. A". */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number, next: number, mark: string): void => {
    const said = text.slice(start, end).trim();
    if (said !== '') sentences.push({ asks: mark.includes('?'), text: said, parts: partsOf(said) });
    start = next;
  };
  for (const stop of text.matchAll(/[;|•\n]+|[.!?]+(?=\s|$)|(?<=\p{Ll}{4}|\d)\.(?=\p{Lu})/gu)) {
    const next = stop.index + stop[0].length;
    const isShort = stop[0] === '.' && SHORT.test(text.slice(start, stop.index));
    if (!isShort || OPENS.test(text.slice(next).trimStart())) close(stop.index, next, stop[0]);
  }
  close(text.length, text.length, '');
  return sentences;
}
