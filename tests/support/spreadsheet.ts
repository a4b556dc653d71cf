/** How a language writes numbers. */
interface Numbers {
  decimal: '.' | ',';
  /** Between thousands. */
  group: ',' | '.' | '\u202F';
}
export const NUMBERS: Readonly<Record<'en' | 'de' | 'fr', Numbers>> = {
  en: { decimal: '.', group: ',' },
  de: { decimal: ',', group: '.' },
  fr: { decimal: ',', group: '\u202F' },
};

const MONTH =
  'jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch|s)?|märz|avril|apr(?:il)?|may|mai|june?|juni|july?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
const DATES = [
  /^(?:\d+ )?\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?$/i,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?$/,
  new RegExp(`^(?:\\d{1,2}\\.?[-\\s]*)?(?:${MONTH})[-\\s]*\\d{1,4}(?:,?\\s+\\d{4})?$`, 'i'),
  new RegExp(`^\\d{1,2}\\.?[-\\s]?(?:${MONTH})$`, 'i'),
];

/** A number as a spreadsheet keeps it: fifteen figures, no zeros at the ends, no sign of its form. */
function asNumber(text: string, { decimal, group }: Numbers): string | undefined {
  const share = text.endsWith('%');
  const bare = text
    .replace(/^[$€£]\s?|\s?[€%]$/g, '')
    .replaceAll(group, '')
    .replace(decimal, '.');
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(bare)) return undefined;
  const value = Number(Number(bare).toPrecision(15)) / (share ? 100 : 1);
  return String(value).replace('.', decimal);
}

/**
 * What a spreadsheet (Excel, LibreOffice, Google's) saves of a CSV cell that it opened without being asked for types:
 * formulas are run, and what looks like a number, date, time or truth value becomes one. A first apostrophe and any other
 * text stay.
 */
export function retyped(cell: string, numbers: Numbers): string {
  const text = cell.trim();
  if (/^[=+\-@]/.test(text)) return '#RUN';
  if (/^(?:true|false|wahr|falsch|vrai|faux)$/i.test(text)) return text.toUpperCase();
  if (DATES.some((form) => form.test(text))) return '#DATE';
  return asNumber(text, numbers) ?? cell;
}
