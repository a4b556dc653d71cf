import type { Breakage } from './breakage.ts';

const LIVE = 'tests/unit/components/live-regions.test.tsx';

export const abilityBreakages: readonly Breakage[] = [
  {
    what: 'screen readers are told the count of each list that comes',
    file: 'components/list/CountSaid.tsx',
    from: "{says && t('filter.fit', { n })}",
    to: "{t('filter.fit', { n })}",
    test: LIVE,
  },
  {
    what: 'the region that tells of a save comes with its words',
    file: 'components/Notice.tsx',
    from: '<span role="status">{notice?.text}</span>',
    to: '{notice && <span role="status">{notice.text}</span>}',
    test: LIVE,
  },
  {
    what: 'that the feed was read is told without a press',
    file: 'entrypoints/popup/PopupFoot.tsx',
    from: "{answered && t('sync.done')}",
    to: "{t('sync.done')}",
    test: LIVE,
  },
  {
    what: 'the worker needs the API of windows',
    file: 'utils/private-window.ts',
    from: 'browser.windows?.getCurrent()',
    to: 'browser.windows.getCurrent()',
    test: 'tests/unit/worker/absent-apis.test.ts',
  },
  {
    what: 'the worker needs a badge on the toolbar',
    file: 'utils/worker/say-refused.ts',
    from: 'setBadgeText?.(',
    to: 'setBadgeText(',
    test: 'tests/unit/worker/absent-apis.test.ts',
  },
];
