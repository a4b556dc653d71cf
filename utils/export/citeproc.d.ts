/** What we use of citeproc-js (citeproc-js.readthedocs.io). */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): unknown;
    retrieveItem(id: string): unknown;
  }
  class Engine {
    constructor(system: System, style: unknown, language: string, forceLanguage: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    /** False for a style without a bibliography; else parameters, and the entries. */
    makeBibliography(): false | [unknown, string[]];
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
