import type { Key, Params } from './key.ts';
import { t } from './t.ts';
import { textOf } from './text-of.ts';

/** The keys of what went wrong: such sentences travel and are stored as codes, and are worded where they are shown. */
export type Trouble = Key & `trouble.${string}`;

/** A trouble with what fills it, as it travels and is stored. */
export type Code = Trouble | `${Trouble} {${string}`;

const CODE = /^(trouble\.[\w.-]+)(?: (\{.*))?$/s;

/** A sentence as a code: its key and what fills it, as one text that can be sent and stored. */
export const coded = (key: Trouble, params?: Params): Code =>
  params === undefined ? key : (`${key} ${JSON.stringify(params)}` as Code);

function paramsIn(json: string | undefined): Params {
  try {
    return JSON.parse(json ?? '{}') as Params;
  } catch {
    // Cut off where a text may only be so long: the sentence stands, with its holes.
    return {};
  }
}

/** A code in words; any other text (what an earlier build stored) as it is. */
export function worded(text: string): string {
  const [, key, params] = CODE.exec(text) ?? [];
  return key === undefined || textOf(key as Key) === '' ? text : t(key as Key, paramsIn(params));
}
