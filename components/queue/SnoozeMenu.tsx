import { useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { snoozeTimes } from '../../utils/queue/snooze.ts';
import { useServices } from '../services.tsx';
import { useNow } from '../use-now.ts';
import { momentLabel } from '../../utils/format.ts';

const CHOICES = ['tomorrow', 'monday', 'week', 'month'] as const;

/** In `localStorage`, which answers at once: whether the reader was asked for notifications. */
const ASKED = 'asked-notifications';

interface SnoozeMenuProps {
  snoozed: boolean;
  /** UTC time, or null to bring back now. */
  onSnooze: (until: string | null) => void;
}

/** "Remind me Monday". Asks once whether the browser may notify; without it the paper comes back silently. */
export function SnoozeMenu({ snoozed, onSnooze }: SnoozeMenuProps) {
  const { browser } = useServices();
  const [value, setValue] = useState('');
  const times = snoozeTimes(useNow());

  function choose(choice: string): void {
    setValue('');
    if (choice === 'now') return onSnooze(null);
    const until = times[choice as keyof typeof times];
    if (until === undefined) return;
    if (localStorage.getItem(ASKED) === null) {
      localStorage.setItem(ASKED, 'yes');
      // In the same turn as the choice: the browser asks only then. A refusal costs the notification alone.
      void browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
    }
    onSnooze(until);
  }

  return (
    <select
      aria-label={t('snooze.label')}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="" disabled>
        {t('snooze.label')}
      </option>
      {CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {t(`snooze.${choice}`, { day: momentLabel(times[choice]) })}
        </option>
      ))}
      {snoozed && <option value="now">{t('snooze.now')}</option>}
    </select>
  );
}
