import { expect, it } from 'vitest';
import type { ImportFormat } from '../../../../utils/queue/import/format.ts';
import { parseReferences } from '../../../../utils/queue/import/parse.ts';
import { QueueError } from '../../../../utils/queue/error.ts';

interface Cases {
  /** One paper, whole, whose title ends in "Tides". */
  good: string;
  /** The same with another that is cut off or empty. */
  broken: string;
}

const CASES: Readonly<Record<ImportFormat, Cases>> = {
  bibtex: {
    good: '@article{a, title = {Tides}, author = {Alpha, Ann}}\n',
    broken: '@article{a, title = {Tides}, author = {Alpha, Ann}}\n@article{b, title = {Cut',
  },
  ris: {
    good: 'TY  - JOUR\nTI  - Tides\nER  - \n',
    broken: 'TY  - JOUR\nTI  - Tides\nER  - \nTY  - JOUR\nAU  - Alpha, Ann\nER  - \n',
  },
  json: {
    good: '[{"type":"article","title":"Tides"}]',
    broken: '[{"type":"article","title":"Tides"},{"type":"article"},7]',
  },
  endnote: {
    good: '%0 Journal Article\n%T Tides\n',
    broken: '%0 Journal Article\n%T Tides\n\n%0 Journal Article\n%A Alpha, Ann\n',
  },
  xml: {
    good: '<xml><records><record><titles><title>Tides</title></titles></record></records></xml>',
    broken: '<xml><records><record><titles><title>Tides</title></titles></record><record><ti',
  },
  nbib: {
    good: 'PMID- 1\nTI  - Tides\n',
    broken: 'PMID- 1\nTI  - Tides\n\nPMID- \nFAU - Alpha, Ann\n',
  },
  isi: {
    good: 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI Tides\nER\n\nEF\n',
    broken:
      'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI Tides\nER\n\nPT J\nAU Alpha, A\nER\n\nEF\n',
  },
  refworks: {
    good: 'RT Journal Article\nT1 Tides\n',
    broken: 'RT Journal Article\nT1 Tides\n\nRT Journal Article\nA1 Alpha, Ann\n',
  },
  table: {
    good: 'Title,Authors,Year\nTides,"Alpha, Ann",2020\n',
    broken: 'Title,Authors,Year\nTides,"Alpha, Ann",2020\n,"Beta, Bob",2021\n',
  },
  list: { good: 'The Rise and Fall of Tides\n', broken: 'The Rise and Fall of Tides\nhttps://\n' },
};

/** What was read and what was not; a file that is refused whole says so in a code. */
function outcome(text: string) {
  try {
    const { format, references, titles, refused } = parseReferences(text);
    const read = [...references.map(({ title }) => title), ...titles.map(({ text }) => text)];
    return { format, read: read.map((title) => title?.split(' ').at(-1)), refused: refused.length };
  } catch (error) {
    if (error instanceof QueueError) return error.code;
    throw error;
  }
}

it.each(Object.entries(CASES))(
  '%s: a whole file is read, of a broken one what is lost is said',
  (format, { good, broken }) => {
    expect(outcome(good)).toEqual({ format, read: ['Tides'], refused: 0 });
    const told = outcome(broken);
    // XML is a tree: with its end all of it is lost.
    if (format === 'xml') expect(told).toBe('trouble.import.cutXml');
    else expect(told).toEqual({ format, read: ['Tides'], refused: format === 'json' ? 2 : 1 });
  },
);
