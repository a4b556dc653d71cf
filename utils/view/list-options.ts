/** How a list is narrowed and ordered; it stands in the address after `?`. */
export const SORTS = ['rank', 'upvotes', 'speed', 'comments', 'stars', 'date'] as const;
export type Sort = (typeof SORTS)[number];

export interface ListOptions {
  code: boolean;
  project: boolean;
  unread: boolean;
  saved: boolean;
  /** Hides what is done. */
  undone: boolean;
  /** Organisation, by account or full name; empty for any. */
  org: string;
  keyword: string;
  /** Least upvotes. */
  least: number;
  sort: Sort;
}

export const NO_OPTIONS: ListOptions = {
  code: false,
  project: false,
  unread: false,
  saved: false,
  undone: false,
  org: '',
  keyword: '',
  least: 0,
  sort: 'rank',
};

/** Reads the part of a hash after `?`; what is not known there is passed over. */
export function parseOptions(hash: string): ListOptions {
  const at = hash.indexOf('?');
  if (at === -1) return NO_OPTIONS;
  const params = new URLSearchParams(hash.slice(at + 1, at + 2000));
  const has = new Set(params.getAll('has').flatMap((value) => value.split(',')));
  const is = new Set(params.getAll('is').flatMap((value) => value.split(',')));
  const least = params.get('min') ?? '';
  return {
    code: has.has('code'),
    project: has.has('project'),
    unread: is.has('unread'),
    saved: is.has('saved'),
    undone: is.has('undone'),
    org: (params.get('org') ?? '').slice(0, 200),
    keyword: (params.get('keyword') ?? '').slice(0, 200),
    least: /^\d{1,7}$/.test(least) ? Number(least) : 0,
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'rank',
  };
}

/** The address for a path with these options; only what differs from the usual is written. */
export function withOptions(hash: string, options: ListOptions): string {
  const path = hash.replace(/^#/, '').split('?')[0] ?? '';
  const params = new URLSearchParams();
  if (options.code) params.append('has', 'code');
  if (options.project) params.append('has', 'project');
  if (options.unread) params.append('is', 'unread');
  if (options.saved) params.append('is', 'saved');
  if (options.undone) params.append('is', 'undone');
  if (options.org !== '') params.set('org', options.org);
  if (options.keyword !== '') params.set('keyword', options.keyword);
  if (options.least > 0) params.set('min', String(options.least));
  if (options.sort !== 'rank') params.set('sort', options.sort);
  const query = params.toString();
  return `#${path}${query === '' ? '' : `?${query}`}`;
}

/** What is remembered of a choice: one organisation or keyword is looked at once. */
export const rememberedOf = (options: ListOptions): ListOptions => ({
  ...options,
  org: '',
  keyword: '',
});

/** How many filters are on. */
export function filtersOf(options: ListOptions): number {
  return Object.values({ ...options, sort: '' }).filter(Boolean).length;
}
