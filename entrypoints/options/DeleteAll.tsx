import { useRef, useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { useServices } from '../../components/services.tsx';
import { Said } from '../../components/Said.tsx';
import { useDevicesDb } from '../../components/use-devices-db.ts';
import type { Left } from '../../utils/queue/sync/left.ts';
import { askForFolders } from './ask-for-folders.ts';

const wordsOf = (left: Left): string =>
  left.place === 'account' ? t('options.left.account') : t('options.left.file', { ...left });

/** What was deleted, and what was not. */
const deletedWords = (left: readonly Left[]): string =>
  [t(left.length === 0 ? 'options.deleted' : 'options.deletedHere'), ...left.map(wordsOf)].join(
    ' ',
  );

/** Deletes everything, after saying what that is. */
export function DeleteAll() {
  const { send } = useServices();
  const devices = useDevicesDb();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const deleteAll = async (): Promise<void> => {
    dialog.current?.close();
    try {
      await askForFolders(devices, 'folder', 'group');
      const { left } = await send('deleteAll', {});
      localStorage.clear();
      setWords(deletedWords(left));
    } catch (error) {
      setWords(error instanceof Error ? error.message : t('error.unknown'));
    }
  };
  return (
    <section>
      <button type="button" className="danger" onClick={() => dialog.current?.showModal()}>
        {t('options.delete')}
      </button>
      <Said as="p">{words}</Said>
      <dialog ref={dialog} aria-label={t('options.delete')}>
        <p>{t('options.deleteWhat')}</p>
        <p className="commands">
          <button type="button" autoFocus onClick={() => dialog.current?.close()}>
            {t('options.deleteNo')}
          </button>
          <button type="button" className="danger" onClick={() => void deleteAll()}>
            {t('options.deleteYes')}
          </button>
        </p>
      </dialog>
    </section>
  );
}
