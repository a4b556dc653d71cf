/** The closed list of archives of old identifiers (9107–0703). Source: arXiv help, "arXiv identifier". */
export const OLD_ARCHIVES: readonly string[] = (
  'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas ' +
  'cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin ' +
  'nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con'
).split(' ');

const bare = (name: string): string => name.replace('-', '');

/** Made when the first old id is read: most pages have none. */
let byLetters: ReadonlyMap<string, string> | undefined;

/** The archive of this name in lower case, its hyphen there or not; undefined for any other word. */
export function archiveOf(name: string): string | undefined {
  byLetters ??= new Map(OLD_ARCHIVES.map((archive) => [bare(archive), archive]));
  const archive = byLetters.get(bare(name));
  return archive === name || !name.includes('-') ? archive : undefined;
}
