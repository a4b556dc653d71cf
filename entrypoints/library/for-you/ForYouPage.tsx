import { t } from '../../../utils/i18n/t.ts';
import { ListView } from '../../../components/list/ListView.tsx';
import { useReader } from '../../../components/reader-context.tsx';
import { addDays } from '../../../utils/time/feed-day.ts';
import { useListOptions } from '../list/use-list-options.ts';
import { CopiedLine } from '../copied/CopiedLine.tsx';
import { FOR_YOU_DAYS, useForYou } from './use-for-you.ts';

/** What is near to the reader's own papers, each with its reason; worked out on this machine. */
export function ForYouPage() {
  const { today } = useReader();
  const entries = useForYou();
  const [options, change] = useListOptions();
  return (
    <>
      <header className="list-head">
        <h2>{t('forYou.title')}</h2>
      </header>
      <CopiedLine span={{ first: addDays(today, -FOR_YOU_DAYS), last: today }} />
      {entries && entries.length === 0 && <p className="empty">{t('forYou.empty')}</p>}
      {entries && entries.length > 0 && (
        <>
          <p className="hint">{t('forYou.how')}</p>
          <ListView
            name="for-you"
            entries={entries}
            label={t('forYou.title')}
            options={options}
            onOptions={change}
            toolbar
          />
        </>
      )}
    </>
  );
}
