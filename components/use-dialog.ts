import { useEffect, useRef, type RefObject } from 'react';

/**
 * A modal dialog that follows `open`. The browser tells of a closing later, in a task of its own: by then the
 * dialog may have been opened again, and must not be closed for it.
 */
export function useDialog(
  open: boolean,
  onClose: () => void,
): { dialog: RefObject<HTMLDialogElement | null>; closed: () => void } {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const closed = (): void => {
    if (dialog.current?.open !== true) onClose();
  };
  return { dialog, closed };
}
