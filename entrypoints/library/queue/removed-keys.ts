import type { Binding } from '../../../components/keys/binding.ts';

interface KeyedRemoved {
  isOpen: boolean;
  onToggle: () => void;
  onChoose: () => void;
  onRestore: () => void;
}

/** What keys do with the removed paper at which the reader is. */
export function removedKeys(keyed: KeyedRemoved): Binding[] {
  const { isOpen, onToggle, onChoose, onRestore } = keyed;
  return [
    { keys: ['Enter'], words: 'keys.open', act: onToggle },
    { keys: ['x'], words: 'keys.choose', act: onChoose },
    { keys: ['s'], words: 'removed.restore', act: onRestore },
    ...(isOpen ? [{ keys: ['Escape'], words: 'help.close', act: onToggle } as const] : []),
  ];
}
