/** `npm run test:long`: whole loops and all inputs, where `npm test` takes a sample. */
export const isLong = process.env['TIDEMARK_LONG'] !== undefined;
