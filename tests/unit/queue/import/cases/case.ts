/** An input and what must be read of it; what is not named is not asked. The first candidate's unless `keys`. */
export interface Case {
  kind: string;
  text?: string;
  base64?: string;
  expect: {
    keys?: string[][];
    title?: string;
    authors?: string[];
    year?: number | null;
    venue?: string | null;
    type?: string | null;
    tags?: string[];
    notes?: string;
    /** How many. */
    refused?: number;
    warnings?: number;
    candidates?: number;
  };
}

/** An article with these fields, as BibTeX. */
export const article = (fields: string): string => `@article{k1, title={A Title}, ${fields}}\n`;
/** A RIS record with these lines. */
export const ris = (...lines: string[]): string =>
  `TY  - JOUR\nTI  - T T\n${lines.join('\n')}\nER  - \n`;
