import { useEffect, useRef, useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { readPaste, type Pasted } from '../../utils/queue/import/paste.ts';
import { mergePreview, type Preview } from '../../utils/queue/import/preview.ts';
import { useServices } from '../services.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import type { QueueCommands } from './use-queue-commands.ts';

interface PasteDialogProps {
  open: boolean;
  onClose: () => void;
  commands: QueueCommands;
}

/** A pasted list: what is recognised, what is not and why; saved only when the reader agrees. */
export function PasteDialog({ open, onClose, commands }: PasteDialogProps) {
  const { db } = useServices();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [read, setRead] = useState<Pasted & Preview>();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  const close = (): void => {
    setText('');
    setRead(undefined);
    onClose();
  };

  async function look(): Promise<void> {
    const pasted = await readPaste(db, text);
    setRead({ ...pasted, ...(await mergePreview(db, pasted.candidates)) });
  }

  async function save(): Promise<void> {
    if (!read) return;
    const candidates = [...read.fresh, ...read.merged].map(({ candidate }) => candidate);
    const reply = await commands.run('applyImport', { candidates }, ({ fresh }) =>
      t('import.done', { n: fresh }),
    );
    if (reply) close();
  }

  return (
    <dialog ref={dialog} className="paste" aria-label={t('paste.title')} onClose={close}>
      <h2>{t('paste.title')}</h2>
      <label>
        <span>{t('paste.what')}</span>
        <textarea
          rows={10}
          spellCheck={false}
          value={text}
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            setRead(undefined);
          }}
        />
      </label>
      {read && <ImportPreview preview={read} refused={read.refused} />}
      <p className="commands">
        {read && read.fresh.length + read.merged.length > 0 ? (
          <button type="button" onClick={() => void save()}>
            {t('import.save', { n: read.fresh.length })}
          </button>
        ) : (
          <button type="button" disabled={text.trim() === ''} onClick={() => void look()}>
            {t('paste.look')}
          </button>
        )}
        <button type="button" className="plain" onClick={close}>
          {t('paste.cancel')}
        </button>
      </p>
    </dialog>
  );
}
