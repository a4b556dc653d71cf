import type { DragEvent } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { sourceOfImport } from '../../../utils/queue/import/source-of-import.ts';
import { useDialog } from '../../../components/use-dialog.ts';
import { importWords } from './import-words.ts';
import { FileButton } from '../../../components/FileButton.tsx';
import { ImportNext } from './ImportNext.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportSource } from './ImportSource.tsx';
import { useImport } from './use-import.ts';
import type { QueueCommands } from '../../../components/use-queue-commands.ts';
import './import.css';

const FILES =
  '.bib,.bibtex,.biblatex,.ris,.json,.jsonl,.txt,.md,.html,.enw,.xml,.nbib,.ciw,.csv,.tsv';

interface ImportDialogProps {
  open: boolean;
  onClose: () => void;
  commands: QueueCommands;
}

/** A pasted list or a file of references: what is recognised, what is not and why; saved only when the reader agrees. */
export function ImportDialog({ open, onClose, commands }: ImportDialogProps) {
  const { text, file, share, read, trouble, forget, stop, choose, look, type } = useImport();

  const close = (): void => {
    forget();
    onClose();
  };
  const { dialog, closed } = useDialog(open, close);
  const drop = (event: DragEvent): void => {
    const [dropped] = event.dataTransfer.files;
    if (!dropped) return;
    event.preventDefault();
    void choose(dropped);
  };

  async function save(): Promise<void> {
    if (!read) return;
    const source = sourceOfImport(read.format, file === undefined);
    const candidates = read.found.map(({ candidate }) => ({ ...candidate, source }));
    const reply = await commands.run('applyImport', { candidates }, importWords);
    if (reply) close();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a file may be dropped anywhere on it
    <dialog
      ref={dialog}
      className="paste"
      aria-label={t('paste.title')}
      onClose={closed}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2>{t('paste.title')}</h2>
      <ImportSource {...{ text, file, read, type }} />
      {trouble !== '' && (
        <p className="status warning" role="alert">
          {trouble}
        </p>
      )}
      {share !== undefined && <ImportProgress share={share} />}
      {read && <ImportPreview {...read} />}
      <p className="commands">
        <ImportNext
          read={read}
          canLook={text.trim() !== '' && share === undefined}
          onLook={() => void look()}
          onSave={() => void save()}
        />
        <FileButton
          label={t('import.choose')}
          accept={FILES}
          onFile={(chosen) => void choose(chosen)}
        />
        {/* While a file is read it ends the reading, and the dialog stays. */}
        <button type="button" className="plain" onClick={share === undefined ? close : stop}>
          {t('paste.cancel')}
        </button>
      </p>
    </dialog>
  );
}
