import { useEffect, useRef } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { KeyList } from './KeyList.tsx';

const KEYS = [
  ['j k ↓ ↑', 'help.move'],
  ['Enter', 'help.open'],
  ['s', 'help.save'],
  ['d', 'help.done'],
  ['o', 'help.abstract'],
  ['p', 'help.pdf'],
  ['u', 'help.feed'],
  ['[ ]', 'help.period'],
  ['t w m', 'help.places'],
  ['/', 'help.search'],
  ['Esc', 'help.close'],
  ['?', 'help.help'],
] as const;

/** All keys on one sheet. */
export function HelpSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="help" aria-label={t('help.title')} onClose={onClose}>
      <h2>{t('help.title')}</h2>
      <KeyList keys={KEYS} />
      <button type="button" autoFocus onClick={onClose}>
        {t('notice.close')}
      </button>
    </dialog>
  );
}
