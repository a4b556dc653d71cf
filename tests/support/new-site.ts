import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** `npm run new-site NAME`: an adapter, its fixture with the count, its note and its line in the registry. */
const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('Say a name in lower case, for example: npm run new-site my-journal');
  process.exit(1);
}
const file = `utils/sites/${name}.ts`;
if (existsSync(file)) {
  console.error(`${file} is there already.`);
  process.exit(1);
}

const variable = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const host = `${name}.example`;

function change(path: string, edit: (text: string) => string): void {
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
  console.log(path);
}

writeFileSync(
  file,
  `import { venueSite } from './venue.ts';

/** Which pages, seen when: \`li.paper\` holds a title that links to the paper, and authors. */
export const ${variable} = venueSite({
  name: '${name}',
  matches: ['https://${host}/*'],
  lists: [{ row: 'li.paper', title: '.title', link: 'a', authors: '.authors' }],
  paper: (url) =>
    /^\\/papers\\/[\\w-]+$/.test(url.pathname) ? \`https://${host}\${url.pathname}\` : undefined,
});
`,
);
writeFileSync(
  `tests/fixtures/sites/${name}.html`,
  `<!doctype html><title>${name}</title><ul><li class="paper"><p class="title"><a href="/papers/1">An Invented Paper about Tides</a></p><p class="authors">Amara Okafor, Linh Nguyen</p></li></ul>\n`,
);
change('tests/fixtures/sites/expected.json', (text) => {
  const all = JSON.parse(text) as Record<string, unknown>;
  all[name] = { url: `https://${host}/list`, count: 1 };
  return `${JSON.stringify(all, null, 2)}\n`;
});
change('tests/support/site-notes.ts', (text) => text.replace(/^};/m, `  '${name}': 'lists',\n};`));
change('tests/support/unproven-sites.ts', (text) => text.replace(/^\];/m, `  '${name}',\n];`));
change('utils/sites/venue-sites.ts', (text) =>
  text
    .replace(
      'import type { Site }',
      `import { ${variable} } from './${name}.ts';\nimport type { Site }`,
    )
    .replace(/^\];/m, `  ${variable},\n];`),
);
console.log(`${file}\nNow: npm run fix && npm run readme && npm test`);
