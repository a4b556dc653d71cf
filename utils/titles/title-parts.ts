/** A piece of a title or an abstract: plain text, raised or lowered text, or TeX between `$`. */
export interface TextPart {
  kind: 'text' | 'sup' | 'sub' | 'tex';
  text: string;
}

const WRAPPED = /\\?(?:text(?:tt|bf|sc|it|rm)|emph|math(?:rm|bf|sf|tt))\{([^{}]*)\}/g;

/** `\&`, `\ `, `\textsc{…}`: what TeX writes for plain text. */
function unwrap(text: string): string {
  return text.replace(WRAPPED, '$1').replace(/\\([&%#_ ])/g, '$1');
}

/** Not what TeX or its readers refuse: a script of nothing (`_`, `x^^2`), braces that do not pair, `\_`, `\^`. */
function isWellFormed(inside: string): boolean {
  const bare = inside.replace(/\\[^A-Za-z]/g, '.');
  if (/\\[_^]/.test(inside) || /[\^_]\s*(?:[\^_}]|$)|\\$|[%#&]/.test(bare)) return false;
  let depth = 0;
  for (const brace of bare.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Maths only when it says so: a command, a script, or one lone letter; `$60` and `1$` are money. */
function isMaths(inside: string): boolean {
  if (inside !== inside.trim() || inside === '' || !isWellFormed(inside)) return false;
  return /[\\^_]/.test(inside) || /^[A-Za-z]$/.test(inside);
}

/** `^2`, `^{3}`, `^*`, `_2`, `_{0.5}`, and capitals below one lone letter (`π_RL`). */
const SCRIPT =
  /\^(?:\{([^{}$\\]{1,12})\}|(circ)(?![a-z])|([0-9]+|[*N]))|_\{([^{}$\\]{1,12})\}|(?<=(?:^|[\s(-])\p{L})_([0-9]+|[A-Z]{1,3})(?![A-Za-z0-9_])/gu;

function scripts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(SCRIPT)) {
    const [whole, braced, circ, raised, ...lowered] = match;
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) });
    const up = circ === undefined ? (braced ?? raised) : '°';
    const down = lowered.slice(0, 2).find((one) => one !== undefined);
    if (circ !== undefined) parts.push({ kind: 'text', text: '°' });
    else if (up !== undefined) parts.push({ kind: 'sup', text: up });
    else parts.push({ kind: 'sub', text: down ?? '' });
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

/** Splits a text of the feed into parts to draw. Conservative: in doubt the text stays as it is. */
export function textParts(raw: string): TextPart[] {
  if (!/[$\\^_{]/.test(raw)) return [{ kind: 'text', text: raw }];
  const parts: TextPart[] = [];
  let at = 0;
  const between = /(?<!\\)\$([^$]{1,300})(?<!\\)\$/g;
  for (let match = between.exec(raw); match; match = between.exec(raw)) {
    const [whole, inside = ''] = match;
    if (isMaths(inside)) {
      parts.push(...plainParts(raw.slice(at, match.index)), { kind: 'tex', text: inside });
      at = match.index + whole.length;
    } else {
      between.lastIndex = match.index + 1;
    }
  }
  parts.push(...plainParts(raw.slice(at)));
  return parts;
}

function plainParts(text: string): TextPart[] {
  return text === '' ? [] : scripts(unwrap(text).replaceAll('\\$', '$'));
}
