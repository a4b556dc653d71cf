/** Imported first: the sample world begins now, by the machine's clock. For measuring and for demonstrations. */
process.env['TIDEMARK_NOW'] ??= new Date().toISOString();
