import type { Params } from './key.ts';

/** `{name}` in a text becomes what `params` says of it; what looks like one in a value stays as it is. */
export const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
