import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `PEERS=name=path,…`: folders of other extensions, or of other builds of this one. */
export function peers(): [name: string, folder: string][] {
  return (process.env['PEERS'] ?? '')
    .split(',')
    .filter((peer) => peer.includes('='))
    .map((peer) => [peer.slice(0, peer.indexOf('=')), peer.slice(peer.indexOf('=') + 1)]);
}

export const isTidemark = (folder: string): boolean =>
  existsSync(join(folder, 'content-scripts/overlay.js'));
