/** Raised text as our titles have it: `^2`, `^{th}`. */
export const raised = (text: string): string =>
  /^[0-9*N]$/.test(text) ? `^${text}` : `^{${text}}`;
/** Lowered text as our titles have it: `_{2}`. */
export const lowered = (text: string): string => `_{${text}}`;

const PAIR = /<(i|em|sub|inf|sup|sc|scp)>([^<>]{1,200})<\/\1>/gi;

/**
 * A title of a format that knows no markup, without the pairs of HTML's tags that publishers leave in it: `<i>E. coli</i>`,
 * `CO<sub>2</sub>`. Any other `<` is text.
 */
export const withoutPairs = (title: string): string =>
  title.replace(PAIR, (_, tag: string, inside: string) => {
    const name = tag.toLowerCase();
    if (name === 'sup') return raised(inside);
    return name === 'sub' || name === 'inf' ? lowered(inside) : inside;
  });
