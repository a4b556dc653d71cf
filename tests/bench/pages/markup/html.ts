/** Text as HTML. */
export const e = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** Digits of a number in base 16, `length` of them, spread over their range: ids that look like real ones. */
export const hex = (n: number, length: number): string =>
  Array.from({ length: Math.ceil(length / 8) }, (_, part) =>
    ((Math.imul(n + 1, 0x9e3779b1 + 2 * part) >>> 0) % 2 ** 32).toString(16).padStart(8, '0'),
  )
    .join('')
    .slice(0, length);

/** A page with a look of its own beside the site's markup: the real sheets come from other hosts. */
export const page = (title: string, head: string, css: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${e(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><style>${css}</style>${head}</head><body>${body}</body></html>`;
