import { readFileSync } from 'node:fs';
import './locales/in-english.ts';
import { CITATION_STYLES } from '../utils/export/citation-style.ts';
import { citationKeys } from '../utils/export/citation-keys.ts';
import { KEY_PATTERNS } from '../utils/queue/item/key-letters.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../utils/export/formats.ts';
import { letterCopy, LETTERED_VERSION } from '../utils/export/letter-copy.ts';
import { workOfItem } from '../utils/export/work.ts';
import { byRank } from '../utils/queue/order.ts';
import { itemOfRemoved } from '../utils/queue/removed.ts';
import { readBackup } from '../utils/queue/backup/format.ts';

/**
 * `npm run --silent write-references -- FORMAT BACKUP.json`: the export of a backup's queue. `keys=` is the pattern of
 * citation keys, `locale=` says what parts the cells of a table, `style=` is the style of a reference list.
 */
const [name, path, ...rest] = process.argv.slice(2);
const flags = new Map(
  rest.map((flag): [string, string] => [flag.split('=')[0] ?? '', flag.replace(/^[^=]*=/, '')]),
);
const format = (Object.keys(EXPORT_FORMATS) as ExportFormat[]).find((one) => one === name);
if (format === undefined || path === undefined) {
  console.error(`npm run --silent write-references -- FORMAT BACKUP.json [keys=…] [locale=…] [style=…]
FORMAT: ${Object.keys(EXPORT_FORMATS).join(', ')}
keys:   ${KEY_PATTERNS.join(', ')}
style:  ${CITATION_STYLES.join(', ')}, or the path of a .csl file`);
  process.exit(2);
}
const { queue: read, removed, version } = readBackup(readFileSync(path, 'utf8'));
const pattern = KEY_PATTERNS.find((one) => one === flags.get('keys'));
const named = flags.get('style') ?? 'apa';
const style =
  CITATION_STYLES.find((one) => one === named) ?? ({ csl: readFileSync(named, 'utf8') } as const);
const kept = removed.map(itemOfRemoved).filter((item) => item !== undefined);
// As the app has them after it took in the same file.
const queue = version < LETTERED_VERSION ? letterCopy(read, kept).queue : read;
const byId = citationKeys(queue, pattern === undefined ? {} : { pattern });
const works = [...queue].sort(byRank).map((item) => ({
  key: byId.get(item.id) ?? item.id,
  work: workOfItem(item),
}));
const options = { locale: flags.get('locale') ?? 'en', style };
process.stdout.write(await EXPORT_FORMATS[format].write(works, options));
