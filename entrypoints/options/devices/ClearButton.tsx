import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { useDialog } from '../../../components/use-dialog.ts';

interface ClearButtonProps {
  place: 'account' | 'folder';
  onClear: () => void;
}

/** Takes away all that is stored at a place, after saying what that is. */
export function ClearButton({ place, onClear }: ClearButtonProps) {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const { dialog, closed } = useDialog(open, close);
  const label = t(`devices.clear.${place}`);
  return (
    <>
      <button type="button" data-sync-clear={place} onClick={() => setOpen(true)}>
        {label}
      </button>
      <dialog ref={dialog} aria-label={label} onClose={closed}>
        <p>{t('devices.clearWhat')}</p>
        <p className="commands">
          <button type="button" autoFocus onClick={close}>
            {t('devices.join.no')}
          </button>
          <button
            type="button"
            className="danger"
            onClick={() => {
              close();
              onClear();
            }}
          >
            {t('devices.clearYes')}
          </button>
        </p>
      </dialog>
    </>
  );
}
