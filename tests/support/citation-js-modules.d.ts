declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(input: unknown, options: Record<string, unknown>): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
