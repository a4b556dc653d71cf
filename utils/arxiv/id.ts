import { archiveOf } from './archives.ts';

/**
 * arXiv's identifier grammar (arXiv help, "arXiv identifier"; arxiv-base `identifier`):
 * new ids `YYMM.NNNN` (0704–1412) and `YYMM.NNNNN` (1501 on), old ids `archive[.SC]/YYMMNNN`,
 * each with an optional version `vN`. Canonical here: no version, no subject class.
 */
export interface ArxivId {
  id: string;
  version?: number;
}

const NEW = /^(\d{2}(?:0[1-9]|1[0-2]))\.(\d{4,5})(?:v([1-9]\d{0,3}))?(?:[/#?].*)?$/;
const OLD =
  /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2]))(\d{3})(?:v([1-9]\d{0,3}))?(?:[/#?].*)?$/;

function withVersion(id: string, version: string | undefined): ArxivId {
  return version === undefined ? { id } : { id, version: Number(version) };
}

function parseNew(text: string): ArxivId | undefined {
  const [, yymm, number, version] = NEW.exec(text) ?? [];
  if (yymm === undefined || number === undefined) return undefined;
  const fits = yymm >= '0704' && (number.length === 4) === yymm <= '1412' && Number(number) > 0;
  return fits ? withVersion(`${yymm}.${number}`, version) : undefined;
}

function parseOld(text: string): ArxivId | undefined {
  const [, name, yymm, number, version] = OLD.exec(text) ?? [];
  const archive = archiveOf(name ?? '');
  if (archive === undefined || yymm === undefined || number === undefined) return undefined;
  const inTime = yymm >= '9107' || yymm <= '0703';
  if (!inTime || number === '000') return undefined;
  return withVersion(`${archive}/${yymm}${number}`, version);
}

/**
 * Parses one id as people write it, and as arXiv itself accepts it: prefix `arXiv:`, any case, doubled
 * `/` or `-`, a missing hyphen (`hepth/9901001`), a `/…`, `?…` or `#…` after it; endings such as `.pdf`
 * and closing punctuation are dropped.
 */
export function parseArxivId(text: string): ArxivId | undefined {
  // Most are plain already, and a long list has thousands.
  const plain = parseNew(text);
  if (plain) return plain;
  const bare = text
    .slice(0, 300)
    .trim()
    .toLowerCase()
    .replace(/^arxiv:\s*/, '')
    .replace(/[\s.,;:!?)\]}>"'/]+$/, '')
    .replace(/(?:\.(?:pdf|ps|gz|html))+$/, '')
    .replace(/([/-])\1+/g, '$1');
  return parseNew(bare) ?? parseOld(bare);
}

/** The id in an arXiv DOI, `10.48550/arXiv.2401.00001`, with or without a resolver before it. */
export function arxivIdOfDoi(text: string): ArxivId | undefined {
  const tail = /10\.48550\/arxiv\.(.+)$/i.exec(text)?.[1];
  return tail === undefined ? undefined : parseArxivId(tail);
}

/** The arXiv month `YYMM` of a canonical id, by which trend shards are named. */
export function arxivMonth(id: string): string {
  const at = id.indexOf('/');
  return id.slice(at + 1, at + 5);
}
