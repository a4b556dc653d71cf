import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import type { Reply } from '../../support/world/reply.ts';

/**
 * A server that plays every host: these pages by address, and nothing else; the feed answers where `feed` gives
 * what it says to an address.
 */
export async function servePages(
  pages: ReadonlyMap<string, () => string>,
  feed?: (url: URL) => Reply,
): Promise<{ port: number; close(): Promise<void> }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'bench' }], {
    keySize: 2048,
  });
  const made = new Map<string, string>();
  const server = createServer({ key, cert }, (request, response) => {
    const address = `https://${request.headers.host ?? ''}${request.url ?? ''}`;
    const make = pages.get(address);
    if (feed !== undefined && request.headers.host === 'huggingface.co') {
      const { status, headers, body } = feed(new URL(address));
      response.writeHead(status, headers).end(body);
      return;
    }
    if (make === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = made.get(address) ?? make();
    made.set(address, body);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
