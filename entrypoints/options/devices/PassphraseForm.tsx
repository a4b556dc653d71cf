import { useId, useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { LEAST_PASSPHRASE } from '../../../utils/queue/sync/seal/passphrase-key.ts';

interface PassphraseFormProps {
  /** A new one, or that of the other devices. */
  isNew: boolean;
  /** Undefined when it was taken, else why not, in words. */
  onUse: (passphrase: string) => Promise<string | undefined>;
}

/** Asks for a passphrase; what is wrong with it is said beside it. */
export function PassphraseForm({ isNew, onUse }: PassphraseFormProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  async function use(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const why = await onUse(typed);
    setBusy(false);
    setTrouble(why);
    if (why === undefined) setTyped('');
  }

  return (
    <form
      className="passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        void use();
      }}
    >
      <label htmlFor={id}>{t('devices.passphraseField', { least: LEAST_PASSPHRASE })}</label>
      <span className="commands">
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          aria-describedby={`${id}-why`}
          aria-invalid={trouble !== undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="primary" disabled={busy || typed === ''}>
          {t('devices.passphraseUse')}
        </button>
      </span>
      <label>
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        {t('devices.passphraseShow')}
      </label>
      <p id={`${id}-why`} className="trouble" role="alert">
        {trouble}
      </p>
    </form>
  );
}
