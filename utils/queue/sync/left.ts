/** What could not be taken away: a file, in the folder of this name, or what stands in the browser's account. */
export type Left = { place: 'account' } | { place: 'folder'; folder: string; file: string };
