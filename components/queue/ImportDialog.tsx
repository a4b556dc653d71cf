import { useEffect, useRef, type DragEvent } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { useImport } from './use-import.ts';
import type { QueueCommands } from './use-queue-commands.ts';

interface ImportDialogProps {
  open: boolean;
  onClose: () => void;
  commands: QueueCommands;
}

/** A pasted list or a file of references: what is recognised, what is not and why; saved only when the reader agrees. */
export function ImportDialog({ open, onClose, commands }: ImportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { text, file, read, trouble, forget, choose, look, type } = useImport();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  const close = (): void => {
    forget();
    onClose();
  };
  const drop = (event: DragEvent): void => {
    const [dropped] = event.dataTransfer.files;
    if (!dropped) return;
    event.preventDefault();
    void choose(dropped);
  };

  async function save(): Promise<void> {
    if (!read) return;
    const candidates = [...read.fresh, ...read.merged].map(({ candidate }) => candidate);
    const reply = await commands.run('applyImport', { candidates }, ({ fresh, merged }) =>
      fresh > 0 ? t('import.done', { n: fresh }) : t('import.joined', { n: merged }),
    );
    if (reply) close();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a file may be dropped anywhere on it
    <dialog
      ref={dialog}
      className="paste"
      aria-label={t('paste.title')}
      onClose={close}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2>{t('paste.title')}</h2>
      {file === undefined ? (
        <label>
          <span>{t('paste.what')}</span>
          <textarea
            rows={10}
            spellCheck={false}
            value={text}
            autoFocus
            onChange={(event) => type(event.target.value)}
          />
        </label>
      ) : (
        <p>
          {file} {read && <span className="quiet">{t(`import.format.${read.format}`)}</span>}
        </p>
      )}
      {trouble !== '' && (
        <p className="status warning" role="alert">
          {trouble}
        </p>
      )}
      {read && <ImportPreview preview={read} refused={read.refused} />}
      <p className="commands">
        {read && read.fresh.length + read.merged.length > 0 ? (
          <button type="button" onClick={() => void save()}>
            {read.fresh.length > 0
              ? t('import.save', { n: read.fresh.length })
              : t('import.join', { n: read.merged.length })}
          </button>
        ) : (
          <button type="button" disabled={text.trim() === ''} onClick={() => void look()}>
            {t('paste.look')}
          </button>
        )}
        <button type="button" onClick={() => input.current?.click()}>
          {t('import.choose')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('import.choose')}
          accept=".bib,.bibtex,.ris,.json,.txt,.enw"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            target.value = '';
            if (chosen) void choose(chosen);
          }}
        />
        <button type="button" className="plain" onClick={close}>
          {t('paste.cancel')}
        </button>
      </p>
    </dialog>
  );
}
