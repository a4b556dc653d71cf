import type { Trouble } from '../../i18n/coded.ts';
import { FolderError, type FolderTrouble } from '../sync/folder/folder.ts';

export const TROUBLES: Readonly<Record<FolderTrouble, Trouble>> = {
  permission: 'trouble.folder.permission',
  gone: 'trouble.folder.gone',
  full: 'trouble.folder.full',
  failed: 'trouble.folder.failed',
};

/** Gives why the folder refused, in words for the reader; whatever else goes wrong rejects. */
export async function refusalOf(work: () => Promise<unknown>): Promise<Trouble | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof FolderError) return TROUBLES[error.trouble];
    throw error;
  }
}
