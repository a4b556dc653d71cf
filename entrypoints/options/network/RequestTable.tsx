import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import type { LedgerDay } from '../../../utils/network/by-day.ts';
import type { RequestRow } from '../../../utils/network/rows.ts';
import { sizeWords } from '../../../utils/network/size.ts';
import { clock, longDayLabel } from '../../../utils/format.ts';

const AT_ONCE = 100;

const outcomeWords = (outcome: RequestRow['outcome']): string =>
  typeof outcome === 'number' ? String(outcome) : t(`network.outcome.${outcome}`);

function Row({ row: { at, host, reason, outcome, bytes } }: { row: RequestRow }) {
  const iso = new Date(at).toISOString();
  return (
    <tr data-reason={reason} data-outcome={outcome}>
      <td>
        <time dateTime={iso}>{clock(iso)}</time>
      </td>
      <td>{host}</td>
      <td>{t(`network.reason.${reason}`)}</td>
      <td>{outcomeWords(outcome)}</td>
      {bytes === undefined ? (
        <td className="unknown">{t('network.unknownSize')}</td>
      ) : (
        <td>{sizeWords(bytes)}</td>
      )}
    </tr>
  );
}

/** The requests of one day, newest first, a hundred at first. */
export function RequestTable({ day: { day, rows } }: { day: LedgerDay }) {
  const [shown, setShown] = useState(AT_ONCE);
  const more = Math.min(AT_ONCE, rows.length - shown);
  return (
    <div className="requests">
      <table aria-label={t('network.table', { day: longDayLabel(day) })}>
        <thead>
          <tr>
            {(['time', 'host', 'reason', 'status', 'bytes'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`network.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Row key={row.n} row={row} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
          {t('network.more', { n: more })}
        </button>
      )}
    </div>
  );
}
