import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { GRANT, KINDS, type Kind } from './new-site/kinds.ts';

/**
 * `npm run new-site NAME [-- --optional | --arxiv]`: an adapter, its fixture with the count, its note and its
 * line in the registry. See scripts/new-site/kinds.ts for what the three kinds are.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { optional: { type: 'boolean' }, arxiv: { type: 'boolean' } },
});
const [name = ''] = positionals;
const kind: Kind = values.optional ? 'optional' : values.arxiv ? 'arxiv' : 'venue';
const file = `utils/sites/${name}.ts`;

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

if (!/^[a-z][a-z0-9-]*$/.test(name))
  stop('Say a name in lower case, for example: npm run new-site my-journal');
if (values.optional && values.arxiv) stop('A site is --optional or --arxiv, not both.');
if (existsSync(file)) stop(`${file} is there already.`);

const variable = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const host = `${name}.example`;
const { adapter, page, registry } = KINDS[kind];

function write(path: string, text: string): void {
  writeFileSync(path, text);
  console.log(path);
}

const change = (path: string, edit: (text: string) => string): void =>
  write(path, edit(readFileSync(path, 'utf8')));

write(file, adapter({ name, variable, host }));
write(`tests/fixtures/sites/${name}.html`, page(name));
change('tests/fixtures/sites/expected.json', (text) => {
  const all = JSON.parse(text) as Record<string, unknown>;
  all[name] = { url: `https://${host}/list`, count: 1 };
  return `${JSON.stringify(all, null, 2)}\n`;
});
change('tests/support/site-notes.ts', (text) => text.replace(/^};/m, `  '${name}': 'lists',\n};`));
change('tests/support/unproven-sites.ts', (text) => text.replace(/^\];/m, `  '${name}',\n];`));
if (kind === 'venue')
  change('tests/unit/sites/canary.test.ts', (text) => {
    const link = '(i) => `/papers/\u0024{i}`';
    return text.replace(
      /^const LINKS: [^\n]*= \{$/m,
      (line) => `${line}\n  '${name}': ['https://${host}/list', ${link}],`,
    );
  });
change(registry, (text) =>
  text
    .replace(
      'import type { Site }',
      `import { ${variable} } from './${name}.ts';\nimport type { Site }`,
    )
    .replace(/(Sites: readonly Site\[\] = \[[^\]]*?),?\s*\];/, `$1,\n  ${variable},\n];`),
);
// npm keeps an option for itself that stands before `--`, and says nothing.
const other =
  kind === 'venue' ? ' Two dashes go before an option: npm run new-site NAME -- --optional.' : '';
console.log(
  `\nOf the kind "${kind}".${other}\n${GRANT[kind]}\nNow: npm run fix && npm run readme && npm test`,
);
