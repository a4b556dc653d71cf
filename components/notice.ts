/** What a page tells the reader in one line: what was done, with its way back, or why it was not. */
export interface Notice {
  text: string;
  undo?: (() => void) | undefined;
}
