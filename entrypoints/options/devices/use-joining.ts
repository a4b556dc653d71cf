import { useState } from 'react';
import type { JoinPreview } from '../../../utils/db/device-values.ts';
import { t } from '../../../utils/i18n/t.ts';

/** One question before a place is joined, with what that would do. */
export interface Joining {
  title: string;
  place: 'account' | 'folder' | 'file';
  /** What the place is, and who could read it there. */
  what: string;
  yes: string;
  /** Asks what joining would do; rejects, in words, where that cannot be told. */
  preview: () => Promise<JoinPreview>;
  join: () => Promise<void>;
  /** The reader does not want to. */
  leave?: () => Promise<void>;
}

export interface JoiningView {
  joining: Joining | undefined;
  preview: JoinPreview | undefined;
  trouble: string | undefined;
  ask: (joining: Joining) => void;
  yes: () => void;
  no: () => void;
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : t('error.unknown');

export function useJoining(): JoiningView {
  const [joining, setJoining] = useState<Joining>();
  const [preview, setPreview] = useState<JoinPreview>();
  const [trouble, setTrouble] = useState<string>();

  function ask(next: Joining): void {
    setJoining(next);
    setPreview(undefined);
    setTrouble(undefined);
    next.preview().then(setPreview, (error: unknown) => setTrouble(wordsOf(error)));
  }

  function yes(): void {
    void joining?.join();
    setJoining(undefined);
  }

  function no(): void {
    void joining?.leave?.();
    setJoining(undefined);
  }

  return { joining, preview, trouble, ask, yes, no };
}
