import { useState } from 'react';
import { t } from '../../utils/i18n/t.ts';
import { mergePreview, type Preview } from '../../utils/queue/import/preview.ts';
import { readImport, type Imported } from '../../utils/queue/import/read.ts';
import { useServices } from '../services.tsx';

const MOST_BYTES = 64 * 1024 * 1024;

/** What the reader gave, until it is saved or forgotten: typed text or a file, and what was recognised in it. */
export function useImport() {
  const { db } = useServices();
  const [text, setText] = useState('');
  const [file, setFile] = useState<string>();
  const [read, setRead] = useState<Imported & Preview>();
  const [trouble, setTrouble] = useState('');

  function forget(): void {
    setText('');
    setFile(undefined);
    setRead(undefined);
    setTrouble('');
  }

  async function look(given: string): Promise<void> {
    setTrouble('');
    try {
      const imported = await readImport(db, given);
      setRead({ ...imported, ...(await mergePreview(db, imported.candidates)) });
    } catch (error) {
      const isOurs = error instanceof Error && error.name === 'QueueError';
      setTrouble(isOurs ? error.message : t('error.unknown'));
    }
  }

  async function choose(chosen: File): Promise<void> {
    forget();
    setFile(chosen.name);
    if (chosen.size > MOST_BYTES) setTrouble(t('import.tooLarge'));
    else await look(await chosen.text());
  }

  return {
    text,
    file,
    read,
    trouble,
    forget,
    choose,
    look: () => look(text),
    type(next: string): void {
      forget();
      setText(next);
    },
  };
}
