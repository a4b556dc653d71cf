import { sites } from '../../utils/sites/registry.ts';
import type { Site } from '../../utils/sites/types.ts';
import { SITE_NOTES } from './site-notes.ts';
import { PARTLY_PROVEN, UNPROVEN } from './unproven-sites.ts';

function row({ name, matches, optional }: Site): string {
  const hosts = [...new Set(matches.map((pattern) => pattern.split('/')[2]))];
  const notes = [
    SITE_NOTES[name] ?? '',
    ...(UNPROVEN.includes(name) ? ['unproven'] : []),
    ...[PARTLY_PROVEN[name] ?? []].flat(),
    ...(optional === true ? ['if you switch it on'] : []),
  ];
  return `| ${name} | ${hosts.map((host) => `\`${host}\``).join(', ')} | ${notes.join('; ')} |`;
}

export const TABLE_START = '<!-- sites: written by npm run readme -->';
export const TABLE_END = '<!-- /sites -->';

/** The README's table of sites, from the registry. */
export function siteTable(): string {
  return ['| site | where | what |', '| --- | --- | --- |', ...sites.map(row)].join('\n');
}

/** The README with its table of sites as it should be. */
export function withSiteTable(readme: string): string {
  const start = readme.indexOf(TABLE_START);
  const end = readme.indexOf(TABLE_END);
  if (start === -1 || end === -1)
    throw new Error('The README has no place for the table of sites.');
  return `${readme.slice(0, start)}${TABLE_START}\n${siteTable()}\n${readme.slice(end)}`;
}
