import { t } from '../../../utils/i18n/t.ts';
import { KeyList } from './KeyList.tsx';
import { useDialog } from './use-dialog.ts';

const KEYS = [
  ['j k ↓ ↑', 'help.move'],
  ['Enter', 'help.open'],
  ['s', 'help.save'],
  ['d', 'help.done'],
  ['o', 'help.title.link'],
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
  const { dialog, closed } = useDialog(open, onClose);
  return (
    <dialog ref={dialog} className="help" aria-label={t('help.title')} onClose={closed}>
      <h2>{t('help.title')}</h2>
      <KeyList keys={KEYS} />
      <button type="button" autoFocus onClick={onClose}>
        {t('notice.close')}
      </button>
    </dialog>
  );
}
