import type { Key } from '../../utils/i18n/key.ts';
import type { KeyLine } from './KeyList.tsx';
import { shownBindings } from './registry.ts';

export interface SheetGroup {
  title: Key;
  lines: KeyLine[];
}

/** What the sheet says: all that works here and now, by what it is about. */
export function sheetGroups(): SheetGroup[] {
  const all = shownBindings().map(({ scope, keys, binding: { words } }) => {
    const group = keys.every((key) => key.startsWith('g ')) ? 'go' : scope;
    return { group, keys, words };
  });
  const groups = (['item', 'list', 'page', 'go'] as const).map((name) => ({
    title: `keys.group.${name}` as const,
    lines: all.filter(({ group }) => group === name),
  }));
  return groups.filter(({ lines }) => lines.length > 0);
}
