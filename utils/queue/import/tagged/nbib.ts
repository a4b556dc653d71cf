import type { ItemType } from '../../item/type.ts';
import { venueAmong } from '../preprint-server.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { withoutPairs } from '../title-markup.ts';
import { yearIn } from '../words.ts';
import { readRecords } from './read-records.ts';
import { byForm, fieldsOf, type TaggedRecord } from './records.ts';
import { fromListed, listedNames } from './listed-names.ts';
import { arxivAmong } from './values.ts';

/** PubMed's publication types, by the words that tell (ncbi.nlm.nih.gov/books/NBK3827, "PubMed format"). */
function typeOf(types: readonly string[]): ItemType {
  const all = types.join(' ').toLowerCase();
  if (all.includes('preprint')) return 'article';
  if (all.includes('book')) return 'book';
  return /congress|proceedings/.test(all) ? 'paper-conference' : 'article-journal';
}

/** Ids stand with their kind behind them: `10.1000/xyz [doi]`, `S0140-6736 [pii]`. */
const doiAmong = (ids: readonly string[]): string | undefined =>
  ids.map((id) => /^(.*\S) *\[doi\]$/i.exec(id)?.[1]).find((doi) => doi !== undefined);

function referenceOf(record: TaggedRecord): Reference {
  const { all, lines, first } = fieldsOf(record);
  const pmid = first('PMID');
  return {
    line: record.line,
    title: withoutPairs(first('TI', 'BTI').replace(/\.$/, '')),
    authors: listedNames([
      ...(all('FAU').length > 0 ? all('FAU') : all('AU').map(fromListed)),
      ...all('CN'),
    ]),
    year: yearIn(first('DP', 'DEP')),
    type: typeOf(all('PT')),
    venue: venueAmong([first('JT'), first('TA')]),
    doi: doiAmong(lines('LID', 'AID', 'SO')) ?? /\bdoi: (\S+)/.exec(first('SO'))?.[1],
    arxivId: arxivAmong(lines('AID', 'LID', 'SO')),
    url: /^\d+$/.test(pmid) ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : undefined,
    tags: lines('OT'),
  };
}

/** References of PubMed's own format (`.nbib`), and of MEDLINE files. */
export const readNbib = (text: string): Reading =>
  readRecords(
    text,
    {
      split: byForm(/^([A-Z]{2,4}) {0,2}-(.*)/),
      first: new Set(['PMID']),
    },
    referenceOf,
  );
