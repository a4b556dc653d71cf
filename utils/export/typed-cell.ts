/** What a spreadsheet would run (owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
/** Numbers, shares, fractions, amounts of money; dates and times in figures. */
const FIGURES = [
  /^\s*[$€£(]?[\d.,\s]*\d[\d.,\s]*(?:e[+-]?\d+)?\s*[%)$€£]?\s*$/i,
  /^\s*(?:\d+\s+)?\d{1,4}\s*[-/.:]\s*\d{1,4}(?:\s*[-/.:T ]\s*\d{1,4})*\s*(?:[ap]m)?\s*$/i,
];
/** Truth values in the languages of which spreadsheets have versions that take decimals by commas, and in English. */
const TRUTH =
  /^\s*(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|prawda|fałsz|sant|falskt|sann|usann|истина|ложь)\s*$/i;

const DOI = /^10\.\d{4,9}\/\S+$/;

const months = new Map<string, RegExp>();

/** The names of months, long and short, in this language and in English, as one group. */
function monthNames(locale: string | undefined): string {
  const names = [locale, 'en'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2020, at, 15)));
    }),
  );
  const bare = names.map((name) => name.replace(/[.\s]+$/, ''));
  return [...new Set([...bare, 'sept'])]
    .filter((name) => /^\p{L}+$/u.test(name))
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** Dates with a month by its name: `MARCH1`, `Dec-12`, `3. März 2021`, `May 1, 2020`. */
function datesOf(locale: string | undefined): RegExp {
  const known = months.get(locale ?? '');
  if (known) return known;
  const [day, gap, name] = [String.raw`\d{1,4}\.?`, String.raw`[-/,.\s]*`, monthNames(locale)];
  const form = new RegExp(
    `^\\s*(?:${day}${gap}(?:${name})\\.?|(?:${day}${gap})?(?:${name})\\.?${gap}${day}(?:${gap}${day})?)\\s*$`,
    'iu',
  );
  months.set(locale ?? '', form);
  return form;
}

/**
 * Whether a spreadsheet of this language, or the system's, would run a cell's text or take it for something else, and save another: a
 * formula, a number, a date, a time, a truth value.
 */
export function isTyped(text: string, locale?: string): boolean {
  // No spreadsheet has such a number or date.
  if (DOI.test(text)) return false;
  if (text.length > 100) return FORMULA.test(text);
  const forms = [FORMULA, TRUTH, ...FIGURES, datesOf(locale)];
  return forms.some((form) => form.test(text));
}
