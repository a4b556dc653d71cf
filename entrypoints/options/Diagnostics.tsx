import { countAsked } from '../../utils/feed/allowance.ts';
import { t } from '../../utils/i18n/t.ts';
import { UnreadableRows } from './UnreadableRows.tsx';
import { useNow } from '../../components/use-now.ts';
import { worded } from '../../utils/i18n/coded.ts';
import type { Report } from './use-report.ts';
import { useBriefly } from '../../components/use-briefly.ts';

/** What a reader can send with a bug report: no page content, no paper saved. */
export function Diagnostics({ report }: { report: Report }) {
  const now = useNow();
  const [copied, setCopied] = useBriefly<true>();
  const { sync, dropped, problems } = report;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(JSON.stringify(report, null, 2));
    setCopied(true);
  };
  return (
    <section>
      <h2>{t('options.diagnostics')}</h2>
      <dl>
        <dt>{t('options.lastRead')}</dt>
        <dd>{sync.lastReadAt ?? t('options.none')}</dd>
        <dt>{t('options.requests')}</dt>
        <dd>{countAsked(sync.asked, now.getTime() + sync.skew)}</dd>
        <dt>{t('options.dropped')}</dt>
        <dd>
          {Object.entries(dropped)
            .map(([reason, n]) => `${worded(reason)}: ${n}`)
            .join(', ') || t('options.none')}
        </dd>
      </dl>
      <UnreadableRows />
      <h3>{t('options.problems')}</h3>
      {problems.length === 0 && <p>{t('options.noProblems')}</p>}
      <ul className="problems">
        {problems.map(({ n, at, reason, subject, times }) => (
          <li key={n}>
            <time dateTime={at}>{at.slice(0, 19).replace('T', ' ')}</time> {worded(reason)}
            {subject !== undefined && ` (${subject})`}
            {times !== undefined && ` × ${times}`}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void copy()}>
        {copied ? t('options.copied') : t('options.copy')}
      </button>
    </section>
  );
}
