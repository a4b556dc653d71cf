import { useEffect, useRef, useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import type { ReadRequest } from '../../../utils/queue/import/worker/protocol.ts';
import { worded } from '../../../utils/i18n/coded.ts';
import {
  readInWorker,
  ReadingError,
  type ReadPreview,
} from '../../../utils/queue/import/worker/read-in-worker.ts';
import { createReader } from './create-reader.ts';

const MOST_BYTES = 64 * 1024 * 1024;

function wordsOf(error: unknown): string {
  if (!(error instanceof ReadingError)) return t('error.unknown');
  return error.isOurs ? worded(error.message) : t('import.broken', { why: error.message });
}

/** What the reader gave, until it is saved or forgotten: typed text or a file, how far the reading is, what was found. */
export function useImport() {
  const [text, setText] = useState('');
  const [file, setFile] = useState<string>();
  const [share, setShare] = useState<number>();
  const [read, setRead] = useState<ReadPreview>();
  const [trouble, setTrouble] = useState('');
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  /** Ends the reading; what was given stays. */
  function stop(): void {
    reading.current?.abort();
    reading.current = undefined;
    setShare(undefined);
  }

  function forget(): void {
    stop();
    setText('');
    setFile(undefined);
    setRead(undefined);
    setTrouble('');
  }

  async function look(given: ReadRequest | Promise<ReadRequest>): Promise<void> {
    stop();
    setTrouble('');
    setRead(undefined);
    const { signal } = (reading.current = new AbortController());
    setShare(0);
    try {
      const request = await given;
      // Of a large file the bytes take a while, and Cancel or another file ends that too.
      if (signal.aborted) return;
      setRead(await readInWorker(createReader, request, { signal, progress: setShare }));
    } catch (error) {
      if (signal.aborted) return;
      setTrouble(wordsOf(error));
    }
    setShare(undefined);
  }

  async function choose(chosen: File): Promise<void> {
    forget();
    setFile(chosen.name);
    if (chosen.size > MOST_BYTES) setTrouble(t('import.tooLarge'));
    else await look(chosen.arrayBuffer().then((bytes) => ({ bytes })));
  }

  return {
    text,
    file,
    share,
    read,
    trouble,
    forget,
    stop,
    choose,
    look: () => look({ text }),
    type(next: string): void {
      forget();
      setText(next);
    },
  };
}
