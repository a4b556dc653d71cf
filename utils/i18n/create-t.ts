/**
 * The one way to visible text. A catalogue is a flat object of `key: text`; a text that counts is
 * `{ one, other }` chosen by `Intl.PluralRules` on the parameter `n`. `{name}` is filled in.
 */
export type Message = string | { one: string; other: string };
export type Catalogue = Readonly<Record<string, Message>>;
export type Params = Readonly<Record<string, string | number>>;
export type Translate<C extends Catalogue> = (key: keyof C & string, params?: Params) => string;

/** `{name}` in a text becomes what `params` says of it. */
export const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));

let plurals: Intl.PluralRules | undefined;

export function createT<C extends Catalogue>(
  catalogue: C,
  finish: (text: string) => string = (text) => text,
): Translate<C> {
  return (key, params = {}) => {
    const message: Message = catalogue[key] ?? key;
    const text =
      typeof message === 'string'
        ? message
        : message[
            (plurals ??= new Intl.PluralRules('en')).select(Number(params['n'])) === 'one'
              ? 'one'
              : 'other'
          ];
    return finish(fill(text, params));
  };
}
