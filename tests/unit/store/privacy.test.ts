import type { Manifest } from 'webextension-polyfill';
import { expect, it } from 'vitest';
import config from '../../../wxt.config.ts';
import { storeText } from '../../support/store-text.ts';

interface Asked extends Manifest.WebExtensionManifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
}

type Make = (env: { browser: string; command: 'build' }) => Asked;

const manifest = (browser: string): Asked =>
  (config.manifest as unknown as Make)({ browser, command: 'build' });

const text = storeText('privacy');

/** The first cell of each row of a table below a heading, without its head. */
const firstCells = (heading: string): string[] =>
  [...text(heading).matchAll(/^\| `(.+?)` \|/gm)].map(([, cell = '']) => cell);

it('every permission stands there with its reason, and no other', () => {
  const { permissions, optional_permissions, host_permissions, optional_host_permissions } =
    manifest('chrome');
  // WXT adds the last one, for the entrypoint of that name (tests/build.test.ts).
  expect(firstCells('Permissions')).toEqual([...permissions, 'sidePanel']);
  expect(firstCells('Optional permissions')).toEqual(optional_permissions);
  const [feed, local] = firstCells('Host permissions');
  expect(host_permissions).toContain(feed);
  expect(optional_host_permissions.at(-1)).toBe(local);
  expect(manifest('firefox').permissions).toEqual(permissions);
});

it('what Firefox is told of data stands there', () => {
  const data = manifest('firefox').browser_specific_settings?.gecko as unknown as {
    data_collection_permissions: { required: string[]; optional: string[] };
  };
  const { required, optional } = data.data_collection_permissions;
  const rows = [
    ...text('Firefox: data_collection_permissions').matchAll(/^\| (\w+) \| `(\w+)` \|/gm),
  ].map(([, kind, value]) => [kind, value]);
  expect(rows).toEqual([
    ...required.map((value) => ['required', value]),
    ...optional.map((value) => ['optional', value]),
  ]);
});

it('no code comes from elsewhere', () => {
  const { content_security_policy: policy } = manifest('chrome');
  const pages = (policy as unknown as { extension_pages: string }).extension_pages;
  expect(pages).toContain("script-src 'self';");
  expect(text('Remote code')).toContain("`script-src 'self'`");
});
