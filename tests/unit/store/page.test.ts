import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localeNames, readLocale } from '../../../scripts/locales/read-locale.ts';
import { sites } from '../../../utils/sites/registry.ts';
import { shortNames } from '../../support/store-text.ts';

const read = (name: string): string => readFileSync(`docs/${name}`, 'utf8');

/** Everything in a page that names something to load or to go to. */
const targets = (html: string): string[] =>
  [...html.matchAll(/\s(?:src|srcset|href|poster|data|action)\s*=\s*["']?([^"'\s>]+)/gi)].map(
    ([, target = '']) => target,
  );

const count = (html: string, tag: string): number => html.split(`<${tag}`).length;

describe.each([
  ['index.html', 'en'],
  ['zh.html', 'zh_CN'],
])('the page for users, %s', (name, locale) => {
  const html = read(name);

  it('has no script, and asks nobody for anything', () => {
    expect(html).not.toMatch(/<(?:script|link|iframe|object|embed|base|form|video|audio)\b/i);
    expect(html.replaceAll('chrome://extensions', '')).not.toMatch(
      /\son\w+\s*=|javascript:|@import|url\(|http-equiv|\/\//i,
    );
    for (const target of targets(html)) {
      if (target.startsWith('#')) expect(html).toContain(`id="${target.slice(1)}"`);
      else expect(existsSync(`docs/${target}`), target).toBe(true);
    }
  });

  it('follows the reader’s light or dark, with a picture for each', () => {
    expect(html).toContain('color-scheme: light dark');
    const dark = targets(html).filter((target) => target.includes('-dark-'));
    expect(dark.length).toBe(4);
    for (const picture of dark) expect(html).toContain(picture.replace('-dark-', '-light-'));
  });

  it('names every site, and the browsers that it needs', () => {
    for (const one of sites.flatMap(shortNames)) expect(html).toContain(one);
    const source = readFileSync('wxt.config.ts', 'utf8');
    const [, chrome = '?'] = /minimum_chrome_version: '(\d+)'/.exec(source) ?? [];
    const [, firefox = '?'] = /strict_min_version: '(\d+)/.exec(source) ?? [];
    expect(html).toMatch(new RegExp(`Edge ${chrome}\\D.*Firefox ${firefox}\\D`));
  });

  it.runIf(localeNames().includes(locale))('calls things as the extension does', () => {
    const words = readLocale(locale);
    for (const key of [
      'markPage',
      'network.title',
      'devices.title',
      'options.delete',
      'backup.title',
      'pause.menu',
    ] as const)
      expect(html).toContain(words[key]);
  });

  it('has words for every picture but the sign beside the name', () => {
    for (const [image] of html.matchAll(/<img\b[^>]*>/g))
      expect(image).toMatch(image.includes('logo.svg') ? /alt=""/ : /alt="[^"]{20,}"/);
  });
});

it('the page says the same in both languages, part by part', () => {
  for (const tag of ['h2', 'li', 'dt', 'dd', 'figure', 'p>', 'a '])
    expect(count(read('zh.html'), tag)).toBe(count(read('index.html'), tag));
});
