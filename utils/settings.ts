/** Where they stand in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** What the reader chose. One record in `storage.local`; read by the overlay too, so no zod here. */
export interface Settings {
  paused: boolean;
  /** Hosts, for example `arxiv.org`, on which nothing is drawn. */
  pausedHosts: string[];
  theme: 'system' | 'light' | 'dark';
  textSize: 'small' | 'normal' | 'large' | 'larger';
  /** How much room a row takes. */
  density: 'comfortable' | 'compact';
  /** Where titles of papers on arXiv lead. */
  titleLink: 'abstract' | 'pdf' | 'html' | 'alphaxiv' | 'feed';
  /** Show pictures and films of papers, which are requests to the feed's CDN. */
  pictures: boolean;
  /** A small picture in each row, which is a request to the feed's CDN for each row that is seen. */
  thumbnails: boolean;
  /** Names of hosts (utils/network/reasons.ts) that Tidemark must not ask. */
  hostsOff: string[];
  /** The calendar above lists is unfolded. */
  calendar: boolean;
  watched: Rule[];
  muted: Rule[];
  /** arXiv ids of papers of which “For you” is to show less, newest first. */
  less: string[];
  /** Words that say nothing of what the reader reads, though the reader's papers have them (utils/near/). */
  notNear: string[];
  /** Also lists that show titles alone name what is near to the reader. */
  nearByTitle: boolean;
  searches: SavedSearch[];
}

/** A search that the reader keeps, in the reader's own order. What stands in `query` need not parse. */
export interface SavedSearch {
  /** By which its looks are remembered; new with each saving. */
  id: string;
  /** Empty: the search itself stands for it. */
  name: string;
  query: string;
}

/** Something in a paper that the reader watches or mutes. */
export interface Rule {
  kind: 'word' | 'author' | 'organization' | 'submitter';
  text: string;
}

export const TEXT_SIZES: readonly Settings['textSize'][] = ['small', 'normal', 'large', 'larger'];
export const DENSITIES: readonly Settings['density'][] = ['comfortable', 'compact'];
export const TITLE_LINKS: readonly Settings['titleLink'][] = [
  'abstract',
  'pdf',
  'html',
  'alphaxiv',
  'feed',
];
export const RULE_KINDS: readonly Rule['kind'][] = ['word', 'author', 'organization', 'submitter'];
export const MOST_RULES = 500;
const MOST_LESS = 500;
const MOST_NOT_NEAR = 500;
export const MOST_SEARCHES = 100;

export const DEFAULT_SETTINGS: Settings = {
  paused: false,
  pausedHosts: [],
  theme: 'system',
  textSize: 'normal',
  density: 'comfortable',
  titleLink: 'abstract',
  pictures: false,
  thumbnails: false,
  hostsOff: [],
  calendar: false,
  watched: [],
  muted: [],
  less: [],
  notNear: [],
  nearByTitle: false,
  searches: [],
};

function rulesOf(stored: unknown): Rule[] {
  if (!Array.isArray(stored)) return [];
  return (stored as Partial<Rule | null>[]).slice(0, MOST_RULES).flatMap((raw) => {
    const kind = RULE_KINDS.find((one) => one === raw?.kind);
    const text = typeof raw?.text === 'string' ? raw.text.trim().slice(0, 200) : '';
    return kind === undefined || text === '' ? [] : [{ kind, text }];
  });
}

function searchesOf(stored: unknown): SavedSearch[] {
  if (!Array.isArray(stored)) return [];
  const seen = new Set<string>();
  return (stored as Partial<Record<keyof SavedSearch, unknown> | null>[])
    .flatMap((raw) => {
      const cut = (text: unknown, most: number): string =>
        typeof text === 'string' ? text.trim().slice(0, most).toWellFormed() : '';
      const id = cut(raw?.id, 40);
      const query = cut(raw?.query, 1000);
      if (id === '' || query === '' || seen.has(id)) return [];
      seen.add(id);
      return [{ id, name: cut(raw?.name, 100), query }];
    })
    .slice(0, MOST_SEARCHES);
}

const textsOf = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];

/** Reads settings from unknown stored data; anything odd falls back to its default. */
export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const raw = stored as Partial<Record<keyof Settings, unknown>>;
  return {
    paused: raw.paused === true,
    pausedHosts: textsOf(raw.pausedHosts),
    theme: raw.theme === 'light' || raw.theme === 'dark' ? raw.theme : 'system',
    textSize: TEXT_SIZES.find((size) => size === raw.textSize) ?? 'normal',
    density: DENSITIES.find((one) => one === raw.density) ?? 'comfortable',
    titleLink: TITLE_LINKS.find((link) => link === raw.titleLink) ?? 'abstract',
    pictures: raw.pictures === true,
    thumbnails: raw.thumbnails === true,
    hostsOff: textsOf(raw.hostsOff),
    calendar: raw.calendar === true,
    watched: rulesOf(raw.watched),
    muted: rulesOf(raw.muted),
    less: textsOf(raw.less).slice(0, MOST_LESS),
    notNear: textsOf(raw.notNear).slice(0, MOST_NOT_NEAR),
    nearByTitle: raw.nearByTitle === true,
    searches: searchesOf(raw.searches),
  };
}
