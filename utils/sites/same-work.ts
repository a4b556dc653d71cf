/** Versions of one preprint or article under DOIs of their own: `…/v2`, `….v1`, `…-v3`; F1000's `….2`. */
const VERSION = /[./-]?v\d{1,3}$/;
const F1000 = /^(doi:10\.12688\/.+)\.\d{1,2}$/;
/** Parts of a paper that have DOIs: PLOS' `….g001`, PeerJ's `…/fig-1`, eLife's `….003`, ACS' `….s001`. */
const PART =
  /^doi:.+(?:\.[a-z]\d{3}|\/(?:fig|figure|tab|table|supp|suppl|supplement|box|video|scheme|dataset)s?[-_/.]?[\w.-]*|[-.](?:supplement|suppl?)\d*)$/;
const ELIFE_PART = /^doi:10\.7554\/elife\.\d{5}\.\d{3}$/;

function withoutVersion(key: string): string {
  return key.startsWith('doi:') ? key.replace(VERSION, '').replace(F1000, '$1') : key;
}

/** Whether a DOI names a figure, a table or a supplement, which is no paper. */
export function isPartOfPaper(key: string): boolean {
  return PART.test(key) || ELIFE_PART.test(key);
}

/** Whether a key names the same work as one of these, in another version, or a part of it. */
export function isSameWork(key: string, own: Iterable<string>): boolean {
  for (const one of own) {
    if (key === one || withoutVersion(key) === withoutVersion(one)) return true;
    if (one.startsWith('doi:') && key.startsWith(one) && /^[./-]/.test(key.slice(one.length)))
      return true;
  }
  return false;
}
