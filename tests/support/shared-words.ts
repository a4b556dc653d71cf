/** By locale: the keys whose text is the same as in English, in the order of the file: names, signs, shared words. */
export const SHARED: Readonly<Record<string, readonly string[]>> = {};
