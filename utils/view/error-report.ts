const MOST_WORDS = 300;
const MOST_LINES = 15;

/** What failed, in a few words, without page content. */
export function errorWords(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return words.slice(0, MOST_WORDS);
}

/** Where in our code: file names and places only, no extension ids. */
function placesIn(stack: string | undefined): string[] {
  const lines = (stack ?? '').split('\n').slice(0, MOST_LINES);
  return lines.map((line) =>
    line
      .replace(/[a-z-]+-extension:\/\/[^/]*/g, '')
      .trim()
      .slice(0, 200),
  );
}

export interface ReportParts {
  error: unknown;
  /** The components above what failed, as React names them. */
  components?: string;
  /** What of the page it was, for example `view queue`. */
  place: string;
  version: string;
  browser: string;
  at: Date;
}

/** What a reader can send with a bug report, as JSON: no paper, no note, no address that was visited. */
export function errorReport({
  error,
  components,
  place,
  version,
  browser,
  at,
}: ReportParts): string {
  const report = {
    tidemark: version,
    browser,
    at: at.toISOString(),
    place,
    error: errorWords(error),
    stack: placesIn(error instanceof Error ? error.stack : undefined),
    components: placesIn(components).filter((line) => line !== ''),
  };
  return JSON.stringify(report, null, 2);
}
