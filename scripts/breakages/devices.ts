import type { Breakage } from './breakage.ts';

const SEAL = 'tests/unit/queue/sync/seal.test.ts';
const FOLDER = 'tests/unit/queue/sync/exchange-folder.test.ts';
const CARRIER = 'tests/unit/queue/sync/folder-carrier.test.ts';
const PAGE = 'tests/unit/options/devices.test.tsx';
const TOGETHER = 'tests/unit/queue/together/together.test.ts';
const LEFT_OUT = 'tests/unit/queue/together/left-out.test.ts';
const LIST = 'tests/unit/queue/together/list-file.test.ts';
const GROUP = 'tests/unit/options/together.test.tsx';
const sync = (name: string): string => `utils/queue/sync/${name}`;
const together = (name: string): string => `utils/queue/together/${name}`;

/** What a folder and a passphrase promise. */
export const deviceBreakages: readonly Breakage[] = [
  {
    what: 'a spoilt file is taken for a wrong passphrase: no sum is looked at',
    file: sync('seal/envelope.ts'),
    from: 'if (!sum.every((byte, n) => byte === told[n]))',
    to: 'if (sum.length === 0)',
    test: SEAL,
  },
  {
    what: 'a wrong passphrase is taken for damage: the name of the key is not looked at',
    file: sync('seal/seal.ts'),
    from: '({ name, salt }) => isSame(name, head.name) && isSame(salt, head.salt)',
    to: '({ name }) => name.length > 0',
    test: SEAL,
  },
  {
    what: 'a hostile file makes the passphrase cheap, or slow: its rounds are followed',
    file: sync('seal/passphrase-key.ts'),
    from: 'if (rounds < ROUNDS || rounds > MOST_ROUNDS)',
    to: 'if (rounds < 0)',
    test: SEAL,
  },
  {
    what: 'the key of a passphrase can be read out',
    file: sync('seal/passphrase-key.ts'),
    from: "{ name: 'AES-GCM', length: 256 }, false, [",
    to: "{ name: 'AES-GCM', length: 256 }, true, [",
    test: SEAL,
  },
  {
    what: 'a file that was cut is not read again once it is whole',
    file: sync('folder/read-folder.ts'),
    from: "if (typeof said === 'string') reading.left.push({ file, why: said });",
    to: "if (typeof said === 'string') (before as Map<string, unknown>).set(file.name, { file, contents: [] });",
    test: FOLDER,
  },
  {
    what: 'copies of a device’s own file stay in the folder',
    file: sync('folder/exchange-folder.ts'),
    from: 'for (const name of copies) await folder.remove(name);',
    to: 'for (const name of copies) if (name === device) await folder.remove(name);',
    test: FOLDER,
  },
  {
    what: 'copies of other devices’ files are taken away',
    file: sync('folder/exchange-folder.ts'),
    from: 'const ours = read.filter((one) => one.device === device);',
    to: 'const ours = read.filter((one) => one.device !== undefined);',
    test: FOLDER,
  },
  {
    what: 'another machine with this device’s name is not noticed',
    file: sync('folder/exchange-folder.ts'),
    from: 'isTwin: own !== undefined && !isMine(own.stamp),',
    to: 'isTwin: false,',
    test: CARRIER,
  },
  {
    what: 'what anybody wrote into the folder is taken, though there is a passphrase',
    file: sync('folder/device-file.ts'),
    from: "return isLocked && typeof words !== 'string' ? 'open' : words;",
    to: 'return words;',
    test: CARRIER,
  },
  {
    what: 'a file stays as it was written with the passphrase of before',
    file: sync('folder/folder-carrier.ts'),
    from: 'await printOf({ device, name, replica }, seal?.name)',
    to: 'await printOf({ device, name, replica }, undefined)',
    test: CARRIER,
  },
  {
    what: 'the account is switched on before the reader was asked',
    file: 'entrypoints/options/devices/AccountPlace.tsx',
    from: "(isOn ? commands.leave('account') : commands.askForAccount())",
    to: "(isOn ? commands.leave('account') : (commands.askForAccount(), commands.leave('account')))",
    test: PAGE,
  },
  {
    what: 'a group sees notes that were not ticked',
    file: together('shared-list.ts'),
    from: "...(notes && row.notes !== ''",
    to: "...(row.notes !== ''",
    test: TOGETHER,
  },
  {
    what: 'a group sees states that were not ticked',
    file: together('shared-list.ts'),
    from: '...(state && { state: row.state })',
    to: '...{ state: row.state }',
    test: TOGETHER,
  },
  {
    what: 'a list that is left stays in the group’s folder',
    file: together('exchange-lists.ts'),
    from: '...ours])) await folder.remove(name)',
    to: '...ours])) await folder.list()',
    test: TOGETHER,
  },
  {
    what: 'a list that the folder keeps is forgotten at the first press',
    file: together('create-together.ts'),
    from: 'trouble === TROUBLES.gone || isLast',
    to: 'trouble !== TROUBLES.gone || isLast',
    test: TOGETHER,
  },
  {
    what: 'a group sees at what hour a paper was saved',
    file: together('shared-list.ts'),
    from: 'savedAt: dayOf(savedAt)',
    to: 'savedAt',
    test: TOGETHER,
  },
  {
    what: 'one of a group is lost while their file is on its way',
    file: together('exchange-lists.ts'),
    from: 'mayBeListOf(id, file.name)',
    to: 'mayBeListOf(file.name, id)',
    test: TOGETHER,
  },
  {
    what: 'one file that cannot be opened stops everybody',
    file: sync('folder/read-folder.ts'),
    from: "if (error instanceof FolderError) return 'closed';",
    to: '',
    test: LEFT_OUT,
  },
  {
    what: 'each round of a group reads the whole queue',
    file: together('exchange-news.ts'),
    from: 'if (last?.print !== print) {',
    to: 'if (print) {',
    test: LEFT_OUT,
  },
  {
    what: 'a group’s list is read as a device’s file',
    file: sync('folder/file-names.ts'),
    from: '(?!backup-|together-)',
    to: '(?!backup-)',
    test: TOGETHER,
  },
  {
    what: 'a member’s address may be a script',
    file: together('list-file.ts'),
    from: 'url: shape.url',
    to: 'url: shape.title',
    test: LIST,
  },
  {
    what: 'notes are shared with a group from the start',
    file: 'entrypoints/options/together/TogetherPlace.tsx',
    from: "{ name: '', state: false, notes: false }",
    to: "{ name: '', state: false, notes: true }",
    test: GROUP,
  },
  {
    what: 'what stands for a title that is left out is taken for one',
    file: sync('door.ts'),
    from: 'z.refine((text) => text !== OTHER)',
    to: 'z.refine((text) => text !== undefined)',
    test: 'tests/unit/queue/sync/no-stand-in.test.ts',
  },
  {
    what: 'a passphrase leaves open what stands there where another’s text cannot be read',
    file: sync('round.ts'),
    from: 'reading.trouble !== undefined && reading.isOpen !== true',
    to: 'reading.trouble !== undefined',
    test: 'tests/unit/queue/sync/leave.test.ts',
  },
  {
    what: 'an undone join comes back by another place',
    file: 'utils/queue/undo-join.ts',
    from: 'if (!isOff) await recorder.drop(came, { kept: true });',
    to: 'if (isOff && !isOff) await recorder.drop(came, { kept: true });',
    test: 'tests/unit/queue/sync/undo-elsewhere.test.ts',
  },
  {
    what: 'everything is deleted without asking for the folders',
    file: 'entrypoints/options/DeleteAll.tsx',
    from: "await askForFolders(devices, 'folder', 'group');",
    to: "await askForFolders(devices, 'folder');",
    test: 'tests/unit/options/delete-all.test.tsx',
  },
  {
    what: 'files that are left are not told',
    file: sync('leaving.ts'),
    from: "=== 'rejected').map",
    to: '=== undefined).map',
    test: 'tests/unit/worker/delete-all.test.ts',
  },
  {
    what: 'the card’s tags are told as edits of what came meanwhile',
    file: 'components/overlay/card/tag-field.ts',
    from: 'hasFocus = true;\n    base = tags;',
    to: 'hasFocus = true;',
    test: 'tests/unit/components/overlay/tag-field.test.ts',
  },
  {
    what: 'a tag that came while others were edited is lost',
    file: 'utils/queue/edited-tags.ts',
    from: '...now.filter((tag) => !has(seen, tag)),',
    to: '',
    test: 'tests/unit/queue/edited-tags.test.ts',
  },
  {
    what: 'ranks become longer with every move into one gap',
    file: 'utils/queue/order.ts',
    from: 'const LONG = 100;',
    to: 'const LONG = 10_000;',
    test: 'tests/unit/queue/long-ranks.test.ts',
  },
  {
    what: 'a verdict that is taken back is dated by the exchange',
    file: 'utils/queue/sync/mark-state.ts',
    from: 'momentMs(row?.at) ?? 0, device), value]',
    to: 'momentMs(row?.at) ?? Date.UTC(2026, 8, 11), device), value]',
    test: 'tests/unit/queue/sync/later-press.test.ts',
  },
  {
    what: 'a setting has no time of its own',
    file: sync('settings-times.ts'),
    from: '({ changedAt: { ...old.changedAt, ...changedAt } })',
    to: '({ ...(changedAt && old) })',
    test: 'tests/unit/queue/sync/later-press.test.ts',
  },
  {
    what: 'a setting without a time counts as of today',
    file: sync('settings-state.ts'),
    from: 'momentMs(settingsAt[name]) ?? 0',
    to: 'momentMs(settingsAt[name]) ?? Date.UTC(2026, 8, 10)',
    test: 'tests/unit/queue/sync/later-press.test.ts',
  },
];
