import { useRef, useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { useServices } from '../../components/services.tsx';
import { Said } from '../../components/Said.tsx';

/** Deletes everything, after saying what that is. */
export function DeleteAll() {
  const { send } = useServices();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const deleteAll = async (): Promise<void> => {
    dialog.current?.close();
    try {
      await send('deleteAll', {});
      localStorage.clear();
      setWords(t('options.deleted'));
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
