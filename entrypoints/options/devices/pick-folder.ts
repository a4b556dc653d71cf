import type { DirectoryHandle } from '../../../utils/queue/sync/folder/directory-folder.ts';

type Picker = (options: { id: string; startIn: string }) => Promise<DirectoryHandle>;

const pickerOf = (): Picker | undefined =>
  (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** Whether this browser lets a page use a folder (Chromium; File System Access). */
export const canPickFolder = (): boolean => pickerOf() !== undefined;

/**
 * Asks the reader for a folder, and then for leave to write in it: Chromium offers "Allow on every visit" later only for what was
 * asked for by itself. Undefined where the reader would rather not. To be called from a press. `id`: the dialog opens where it
 * was left for the same one.
 */
export async function pickFolder(
  id: 'tidemark' | 'tidemark-group',
): Promise<DirectoryHandle | undefined> {
  try {
    const handle = await pickerOf()?.({ id, startIn: 'documents' });
    const answer = await handle?.requestPermission({ mode: 'readwrite' });
    return answer === 'granted' ? handle : undefined;
  } catch (error) {
    // The browser's own words for "Cancel".
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
