import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

const LINES = [
  [196, '▲ 181 · #1', 'filled'],
  [232, '', ''],
  [168, '▲ 94 · #5', 'tinted'],
  [214, '', ''],
  [150, '▲ 42', ''],
] as const;

/** The tile of the Chrome Web Store, 440 × 280: the sign, the name, and a list with its marks. */
export async function tile(context: BrowserContext): Promise<Buffer> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 440, height: 280 });
  const logo = readFileSync('docs/logo.svg', 'utf8');
  const lines = LINES.map(
    ([width, mark, kind]) =>
      `<p><i style="width:${width}px"></i>${mark === '' ? '' : `<b class="${kind}">${mark}</b>`}</p>`,
  );
  await page.setContent(`<!doctype html><style>
body { margin: 0; height: 280px; background: #e2f0f2; font: 13px system-ui; color: #1d2123; overflow: hidden; }
h1 { display: flex; align-items: center; gap: 16px; margin: 30px 34px 22px; font-size: 42px; font-weight: 650; letter-spacing: -.01em; }
h1 svg { width: 60px; height: 60px; }
div { margin: 0 34px; padding: 14px 20px 30px; height: 150px; border-radius: 10px 10px 0 0; background: #fff; box-shadow: 0 2px 12px rgb(0 0 0 / 14%); }
p { display: flex; align-items: center; gap: 10px; height: 18px; margin: 6px 0; }
i { height: 8px; border-radius: 4px; background: #d3d7d8; }
b { font-weight: 600; font-size: 12px; padding: 1px 7px; border: 1px solid #6fa6af; border-radius: 9px; color: #0b6e7f; }
.filled { background: #0b6e7f; border-color: #0b6e7f; color: #fff; } .tinted { background: #e2f0f2; }
</style><h1>${logo}Tidemark</h1><div>${lines.join('')}</div>`);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
