import { readFileSync } from 'node:fs';
import type { Launched } from '../../tests/support/launch.ts';
import { LISTING } from './listing.ts';
import { marks } from './marks.ts';
import type { Scheme, Size } from './names.ts';
import { shoot } from './shoot.ts';

const LOGO = readFileSync('docs/logo.svg', 'utf8');
const BAR = 44;
const WIDTH = 400;
const HEIGHT = 580;

const source = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;

async function popupAlone(
  { open }: Launched,
  previous: string,
  scheme: Scheme,
  size: Size,
): Promise<Buffer> {
  const page = await open('popup.html');
  await page.emulateMedia({ colorScheme: scheme });
  const part = { width: WIDTH, height: HEIGHT };
  await page.setViewportSize(part);
  await page.locator('[data-paper-key]').first().waitFor();
  // The sample world's newest list holds titles that are made to do harm.
  await page.getByRole('button', { name: previous }).dispatchEvent('click');
  await page.waitForTimeout(600);
  const picture = await shoot(page, size, part);
  await page.close();
  return picture;
}

/** The browser's bar, the page below it, and the popup over both. */
function together(size: Size, behind: Buffer, above: Buffer): string {
  const zoom = size.width / size.view.width;
  return `<!doctype html><style>
:root { color-scheme: light dark; --edge: light-dark(#c9cccd, #3d4448); }
body { margin: 0; overflow: hidden; font: 13px system-ui; }
.bar { height: ${BAR}px; display: flex; align-items: center; gap: 12px; padding: 0 14px; box-sizing: border-box; width: ${size.view.width}px;
  background: light-dark(#eceeee, #24282b); border-bottom: 1px solid var(--edge); color: light-dark(#1d2123, #e8eaea); zoom: ${zoom}; }
.address { flex: 1; padding: 5px 14px; border-radius: 14px; background: light-dark(#fff, #15181a); }
.bar svg { width: 20px; height: 20px; }
.behind { display: block; }
.above { position: absolute; top: ${(BAR + 4) * zoom}px; right: ${12 * zoom}px; border-radius: 6px; outline: 1px solid var(--edge); box-shadow: 0 6px 28px rgb(0 0 0 / 35%); }
</style><div class="bar"><span class="address">${LISTING.replace('https://', '')}</span>${LOGO}</div><img class="behind" src="${source(behind)}"><img class="above" src="${source(above)}">`;
}

/** The popup below the browser's bar, over a list: laid together, since no page may hold it in a frame. */
export async function popup(
  tidemark: Launched,
  now: Date,
  previous: string,
  scheme: Scheme,
  size: Size,
): Promise<Buffer> {
  const behind = await marks(tidemark, now, scheme, size, false);
  const above = await popupAlone(tidemark, previous, scheme, size);
  const page = await tidemark.context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize(size);
  await page.setContent(together(size, behind, above));
  await page.waitForTimeout(300);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
