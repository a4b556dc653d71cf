/** Title and subtitle as one: `Main: The Sub`; a title that ends a sentence needs no colon. */
export function joinedTitle(title: string, subtitle: string): string {
  if (subtitle === '' || title === '') return title || subtitle;
  return /[:?!.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** The first year of a text, 1500 to 2199: `2020-05`, `May 2020`, `2020a`, `2020/05//`. */
export function yearIn(text: string): number | undefined {
  const found = /(?<!\d)(1[5-9]\d\d|2[01]\d\d)(?!\d)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
