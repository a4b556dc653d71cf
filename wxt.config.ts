import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { createCollector, textFor, THIRD_PARTY } from './scripts/licenses/third-party.ts';
import { messagesOf } from './scripts/locales/messages.ts';
import { localeNames, readLocale } from './scripts/locales/read-locale.ts';
import { withTokens } from './scripts/tokens/with-tokens.ts';
import { HOSTS } from './utils/network/reasons.ts';
import { ZOTERO_ORIGINS } from './utils/export/zotero.ts';
import { hostPermissions, optionalOrigins, pageScripts } from './utils/sites/matches.ts';

const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'activeTab',
  'scripting',
  'contextMenus',
];

/**
 * The one Trusted Types policy passes the address of the worker that reads references (entrypoints/library/queue/create-reader.ts).
 * Static by nature: hosts for images that the reader may ask for, and Zotero's local port, are listed from the start.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' https://${HOSTS.cards} https://${HOSTS.media}`,
  `media-src https://${HOSTS.media}`,
  `connect-src https://${HOSTS.feed} http://${HOSTS.zotero}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types tidemark-reader',
].join('; ');

/**
 * V8's explicit compile hint (Chrome 136; others take it for a comment): the overlay's functions are compiled
 * while it is read, instead of being read twice. Measured: a quarter of its time on an abstract page.
 */
const compileHint = {
  name: 'tidemark:compile-hint',
  generateBundle(_: unknown, bundle: Record<string, { fileName: string; code?: string }>): void {
    for (const chunk of Object.values(bundle))
      if (chunk.fileName.endsWith('content-scripts/overlay.js') && chunk.code !== undefined)
        chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
};

/**
 * What the worker puts into pages is written in ASCII. One other character in a script's source and the
 * browser keeps all of it at two bytes a character, in every tab. None of ours stands where an escape would
 * not mean the same (a `String.raw`).
 */
const asciiOnly = {
  name: 'tidemark:ascii-only',
  generateBundle(_: unknown, bundle: Record<string, { fileName: string; code?: string }>): void {
    for (const chunk of Object.values(bundle))
      if (
        /content-scripts\/|overlay-(?:parts|more|near)/.test(chunk.fileName) &&
        chunk.code !== undefined
      )
        chunk.code = chunk.code.replaceAll(
          /[\u0080-\uffff]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
  },
};

const SHARED = fileURLToPath(new URL('utils/overlay/shared.ts', import.meta.url));
const SHARED_MODULES = /\/(?:arxiv\/(?:id|url)|title-text|sorted-text|load)\.ts$/;

/**
 * The scripts that run before the overlay use what it brings instead of bringing their own. They only lay
 * something down, and need no signal to end by.
 */
function shared() {
  let isBefore = false;
  return [
    {
      name: 'tidemark:shared',
      enforce: 'pre' as const,
      buildStart({ input }: { input: unknown }): void {
        isBefore = /(?:venues|optional|anywhere)\.content/.test(JSON.stringify(input));
      },
      resolveId: (source: string): string | undefined =>
        isBefore && SHARED_MODULES.test(source) ? SHARED : undefined,
    },
    {
      name: 'tidemark:no-signal',
      transform: (code: string, id: string): string | undefined =>
        isBefore && id.includes('content-script-isolated-world-entrypoint')
          ? code.replace('new ContentScriptContext(import.meta.env.ENTRYPOINT)', '')
          : undefined,
    },
  ];
}

const TOKENS = fileURLToPath(new URL('components/tokens.css', import.meta.url));

/** The overlay's sheets get their colours from those of our pages, as plain values. */
const overlayColours = {
  name: 'tidemark:overlay-colours',
  enforce: 'pre' as const,
  transform(this: { addWatchFile: (path: string) => void }, code: string, id: string) {
    if (!/\/components\/overlay\/.*\.css\b/.test(id)) return undefined;
    this.addWatchFile(TOKENS);
    return withTokens(code, readFileSync(TOKENS, 'utf8'));
  },
};

/** WXT's start of a script: it catches what is thrown, says nothing in a build, and throws it again. */
const shortStart = {
  name: 'tidemark:short-start',
  transform: (code: string, id: string): string | undefined =>
    id.includes('content-script-isolated-world-entrypoint')
      ? code.replace(
          /\btry \{[^]*?throw err;\s*\}/,
          'initPlugins(); return await definition.main(new ContentScriptContext(import.meta.env.ENTRYPOINT));',
        )
      : undefined,
};

/** What a content script says of itself for WXT's build says nothing to a page. */
const noBuildOptions = {
  name: 'tidemark:no-build-options',
  apply: 'build' as const,
  transform: (code: string, id: string): string | undefined =>
    id.endsWith('.content/index.ts')
      ? code.replace(/registration: (["'])runtime\1,\s*noScriptStartedPostMessage: true,/, '')
      : undefined,
};

const licenses = createCollector();

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react'],
  experimental: { escapeUnicode: true },
  vite: () => ({
    plugins: [
      compileHint,
      asciiOnly,
      shortStart,
      noBuildOptions,
      shared(),
      overlayColours,
      licenses.plugin(),
    ],
    worker: { plugins: () => [licenses.plugin()] },
    build: { cssTarget: ['chrome120', 'firefox142'] },
    resolve: {
      alias: [
        {
          find: /^wxt\/utils\/content-script-context$/,
          replacement: fileURLToPath(new URL('utils/overlay/script-context.ts', import.meta.url)),
        },
        // Its variant for browsers sets innerHTML, which our Trusted Types policy forbids.
        {
          find: /^decode-named-character-reference$/,
          replacement: fileURLToPath(
            new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
          ),
        },
      ],
    },
  }),
  hooks: {
    'build:done': ({ config }) => {
      const text = textFor(licenses.packages(), config.publicDir);
      writeFileSync(join(config.outDir, THIRD_PARTY), text);
    },
    'build:publicAssets': (_, files) => {
      for (const name of localeNames())
        files.push({
          relativeDest: `_locales/${name}/messages.json`,
          contents: messagesOf(readLocale(name)),
        });
    },
    /** Written by hand, so that the two scripts of a venue's page run in order and in one entry. */
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts = pageScripts().map((script) => ({
        ...script,
        run_at: 'document_start',
      }));
    },
  },
  zip: {
    includeSources: [
      'entrypoints/**',
      'components/**',
      'utils/**',
      'public/**',
      'locales/**',
      'scripts/licenses/**',
      'scripts/locales/**',
      'scripts/tokens/**',
      'wxt.config.ts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
    ],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: PERMISSIONS,
    optional_permissions: ['notifications'],
    commands: {
      'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_savePage__' },
      'mark-page': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_markPage__' },
    },
    omnibox: { keyword: 'tm' },
    host_permissions: hostPermissions(),
    optional_host_permissions: [...optionalOrigins(), ...ZOTERO_ORIGINS],
    action: { default_title: 'Tidemark' },
    ...(command === 'build' && { content_security_policy: { extension_pages: CSP } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6f1d3c5e-2b54-4f3a-9d0e-7a1de3a4b0c2}',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['none'],
                // Asked for when the reader asks for live details, or for the feed's own search.
                optional: ['browsingActivity', 'searchTerms'],
              },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
