import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import type { LedgerDay } from '../../../utils/network/by-day.ts';
import { sizeWords } from '../../../utils/network/size.ts';
import { longDayLabel } from '../../../utils/format.ts';
import { RequestTable } from './RequestTable.tsx';
import { useLedger } from './use-ledger.ts';
import { Said } from '../../../components/Said.tsx';

function Day({ day, first }: { day: LedgerDay; first: boolean }) {
  const [open, setOpen] = useState(first);
  const { rows, bytes, failed } = day;
  const total = { day: longDayLabel(day.day), n: rows.length, size: sizeWords(bytes) };
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} data-day={day.day}>
      <summary>
        {t('network.day', total)}
        {failed > 0 && <span className="quiet"> · {t('network.failed', { n: failed })}</span>}
      </summary>
      {open && <RequestTable day={day} />}
    </details>
  );
}

/** Every request of the last seven days, by day. */
export function Ledger() {
  const { days, failed, clear } = useLedger();
  const [words, setWords] = useState('');
  const onClear = (): Promise<void> =>
    clear().then(
      () => setWords(t('network.cleared')),
      () => setWords(t('network.notCleared')),
    );
  if (failed)
    return (
      <Said as="p" className="quiet">
        {t('network.unreadable')}
      </Said>
    );
  return (
    <div className="ledger" data-requests={days?.reduce((sum, { rows }) => sum + rows.length, 0)}>
      {days?.length === 0 && <p className="quiet">{t('network.none')}</p>}
      {days?.map((day, n) => (
        <Day key={day.day} day={day} first={n === 0} />
      ))}
      <p className="commands">
        <button
          type="button"
          disabled={days === undefined || days.length === 0}
          onClick={() => void onClear()}
        >
          {t('network.clear')}
        </button>
      </p>
      <Said as="p">{words}</Said>
    </div>
  );
}
