import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../support/find-browser.ts';
import { bundle } from '../bundle.ts';

/** A browser in which each fresh page has the store and the search engine of page.ts, and has read nothing yet. */
export async function startSite() {
  const code = await bundle(resolve(import.meta.dirname, 'page.ts'));
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? code : '<!doctype html><script type="module" src="/page.js"></script>');
  }).listen(0, '127.0.0.1');
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    async fresh(): Promise<Page> {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForFunction(() => 'bench' in globalThis);
      return page;
    },
    async close(): Promise<void> {
      await browser.close();
      server.close();
    },
  };
}
