import type { Reading, Refused, Warning } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { taggedRecords, type TaggedGrammar, type TaggedRecord } from './records.ts';

/** References of a text of tagged lines; a record that names nothing is refused, one cut short is said. */
export function readRecords(
  text: string,
  grammar: TaggedGrammar,
  referenceOf: (record: TaggedRecord) => Reference,
): Reading {
  const refused: Refused[] = [];
  const records = taggedRecords(text, grammar);
  const references = records.flatMap((record) => {
    const reference = referenceOf(record);
    const { title, doi, url, arxivId } = reference;
    if (title !== '' || doi || url || arxivId) return [reference];
    refused.push({ line: record.line, text: '', why: 'untitled' });
    return [];
  });
  if (records.length === 0) refused.push({ line: 1, text: text.slice(0, 120), why: 'damaged' });
  const last = records.at(-1);
  const warnings: Warning[] =
    last?.isWhole === false ? [{ what: 'cut', about: `${last.line}` }] : [];
  return { references, refused, warnings };
}
