import { useMemo } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { ListView } from '../../../components/list/ListView.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { addDays } from '../../../utils/time/feed-day.ts';
import { useListOptions } from '../list/use-list-options.ts';
import { CopiedLine } from '../copied/CopiedLine.tsx';
import { LessLikeThisProvider } from '../../../components/less-like-this.ts';
import type { QueueActions } from '../../../components/use-queue-actions.ts';
import { FOR_YOU_DAYS, useForYou } from './use-for-you.ts';
import { useLess } from './use-less.ts';

/** What is near to the reader's own papers, each with its reason; worked out on this machine. */
export function ForYouPage({ tell }: { tell: QueueActions['tell'] }) {
  const { today, settings } = useReader();
  const list = useForYou();
  const less = useLess(tell);
  const gone = useMemo(() => new Set(settings.less), [settings.less]);
  const [options, change] = useListOptions();
  return (
    <>
      <header className="list-head">
        <h2>{t('forYou.title')}</h2>
      </header>
      <CopiedLine
        span={{ first: addDays(today, 1 - FOR_YOU_DAYS), last: today }}
        empty={list?.lacking === 0 && list.entries.length === 0 ? t('forYou.empty') : undefined}
      />
      {list && list.lacking > 0 && (
        <p className={list.entries.length > 0 ? 'hint' : 'empty'}>
          {t('forYou.waits', { n: list.lacking })}
        </p>
      )}
      {list && list.entries.length > 0 && (
        <LessLikeThisProvider value={less}>
          {list.lacking === 0 && <p className="hint">{t('forYou.how')}</p>}
          <ListView
            gone={gone}
            name="for-you"
            entries={list.entries}
            label={t('forYou.title')}
            dated
            options={options}
            onOptions={change}
            toolbar
          />
        </LessLikeThisProvider>
      )}
    </>
  );
}
