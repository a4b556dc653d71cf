import { useRef } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { KeyList } from '../layout/KeyList.tsx';

const KEYS = [
  ['↑ ↓ j k', 'help.move'],
  ['Enter', 'keys.open'],
  ['1 2 3 4', 'keys.state'],
  ['Alt+↑ Alt+↓', 'keys.reorder'],
  ['Alt+Home End', 'keys.toEnds'],
  ['Alt+← Alt+→', 'keys.column'],
  ['e', 'keys.notes'],
  ['l', 'keys.tags'],
  ['x', 'keys.choose'],
  ['Delete', 'keys.remove'],
  ['f', 'keys.search'],
] as const;

/** The queue's own keys, on a sheet. */
export function QueueKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className="plain"
        title={t('keys.title')}
        onClick={() => dialog.current?.showModal()}
      >
        {t('keys.show')}
      </button>
      <dialog ref={dialog} className="help" aria-label={t('keys.title')}>
        <h2>{t('keys.title')}</h2>
        <KeyList keys={KEYS} />
        <button type="button" autoFocus onClick={() => dialog.current?.close()}>
          {t('notice.close')}
        </button>
      </dialog>
    </>
  );
}
