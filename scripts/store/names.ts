/** Where the pictures of the stores are kept; the whole set is made into `.output/store`. */
export const KEPT = 'docs/store/pictures';
export const MADE = '.output/store';

export const SIZES = [
  { width: 1280, height: 800, view: { width: 1280, height: 800 } },
  // The same scene in a smaller window, drawn smaller: half of a wide page would not be readable, and the popup is 580 high.
  { width: 640, height: 400, view: { width: 1024, height: 640 } },
] as const;
export type Size = (typeof SIZES)[number];

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const SCENES = ['marks', 'popup', 'library', 'board'] as const;
type Scene = (typeof SCENES)[number];

export const TILE = 'tile-440x280.png';

export function pictureName(scene: Scene, locale: string, scheme: Scheme, size: Size): string {
  return `${scene}-${locale}-${scheme}-${size.width}x${size.height}.png`;
}

/** Kept: English in both, the second language in light, and what its page for users shows in dark. */
export const isKept = (locale: string, name: string): boolean =>
  locale === 'en' || !name.includes('-dark-') || name.endsWith('-1280x800.png');
