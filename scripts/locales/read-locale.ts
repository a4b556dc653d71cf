import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../locales');

export type Texts = Readonly<Record<string, string>>;

/** The locales that there are, as the browsers name their folders: `en`, `de`, `pt_BR`. */
export const localeNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''))
    .sort();

/** The sentences of one locale by key. */
export const readLocale = (name: string): Texts =>
  JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Texts;
