import { useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { useDialog } from '../use-dialog.ts';
import { KeyList } from './KeyList.tsx';
import { sheetGroups, type SheetGroup } from './sheet-groups.ts';
import { useKeys } from './use-keys.ts';
import './sheet.css';

/** What keys do here, on a sheet; it says what the views that are shown declare. */
export function KeySheet() {
  const [groups, setGroups] = useState<SheetGroup[]>();
  const close = (): void => setGroups(undefined);
  const { dialog, closed } = useDialog(groups !== undefined, close);
  useKeys('page', [{ keys: ['?'], words: 'help.help', act: () => setGroups(sheetGroups()) }]);
  return (
    <dialog ref={dialog} className="keys-sheet" aria-label={t('help.title')} onClose={closed}>
      <header>
        <h2>{t('help.title')}</h2>
        <button type="button" autoFocus onClick={close}>
          {t('notice.close')}
        </button>
      </header>
      {groups?.map(({ title, lines }) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <KeyList lines={lines} />
        </section>
      ))}
    </dialog>
  );
}
