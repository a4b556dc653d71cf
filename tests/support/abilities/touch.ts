import type { Locator, Page } from '@playwright/test';

/** A page as a phone of 360 px shows it to a finger, and how that presses. */
export async function byFinger(page: Page): Promise<(one: Locator) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 740,
    deviceScaleFactor: 1,
    mobile: true,
  });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return async (one) => {
    await one.scrollIntoViewIfNeeded();
    const box = await one.boundingBox();
    if (!box) throw new Error('nothing there to press');
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

/** Runs in a page: what can be pressed but is drawn only under a pointer, which a finger is not. */
export function onlyHovered(): string[] {
  const isClear = (one: Element | null): boolean =>
    one !== null && (getComputedStyle(one).opacity === '0' || isClear(one.parentElement));
  return [...document.querySelectorAll('a[href], button, input, select')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && isClear(one))
    .map((one) => `${one.localName}.${one.className} “${one.textContent.slice(0, 30)}”`);
}
