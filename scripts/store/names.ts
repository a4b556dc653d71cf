/** Where the pictures of the stores are kept. */
export const KEPT = 'docs/store/pictures';

/** The languages of the kit. */
export const LOCALES = ['en', 'zh_CN'] as const;

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
